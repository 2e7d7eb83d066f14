import { Badge } from '@/components/ui/status'

/** Whether learners see it: a word and an icon. */
export function PublishedBadge({ status }: { status: 'draft' | 'published' }) {
  return status === 'published' ? (
    <Badge tone="positive" icon="check">
      Published
    </Badge>
  ) : (
    <Badge icon="draft">Draft</Badge>
  )
}

export const statusItems = [
  { value: 'draft', label: 'Draft' },
  { value: 'published', label: 'Published' },
]
