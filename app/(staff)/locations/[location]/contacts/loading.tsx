import { Card } from '@/components/ui/card'
import { SkeletonGroup, SkeletonHead, SkeletonTable } from '@/components/ui/skeleton'

export default function Loading() {
  return (
    <SkeletonGroup label="Loading contacts">
      <SkeletonHead />
      <Card>
        <SkeletonTable rows={12} columns={6} />
      </Card>
    </SkeletonGroup>
  )
}
