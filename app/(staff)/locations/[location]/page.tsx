import type { Metadata } from 'next'
import { Crumbs } from '@/components/shell/crumbs'
import { PageHead } from '@/components/ui/page-head'
import { requireLocation } from '@/lib/auth/gates'

export const metadata: Metadata = { title: 'Dashboard' }

export default async function DashboardPage({ params }: { params: Promise<{ location: string }> }) {
  const { location } = await requireLocation((await params).location, 'location.enter')
  return (
    <>
      <Crumbs path={[{ label: 'Dashboard' }]} />
      <PageHead title="Dashboard" note={`How ${location.name} is doing.`} />
    </>
  )
}
