import type { Metadata } from 'next'
import { DashboardCounts } from '@/components/agencies/dashboard-counts'
import { stepsOf } from '@/components/agencies/dashboard-rules'
import { DashboardSteps } from '@/components/agencies/dashboard-steps'
import { OpenedLinks } from '@/components/agencies/opened-links'
import { Crumbs } from '@/components/shell/crumbs'
import { PageHead } from '@/components/ui/page-head'
import { loadDashboard } from '@/lib/agencies/pages/dashboard'

export const metadata: Metadata = { title: 'Dashboard' }

export default async function DashboardPage({ params }: { params: Promise<{ location: string }> }) {
  const page = await loadDashboard((await params).location)
  const steps = stepsOf(page)
  return (
    <>
      <Crumbs path={[{ label: 'Dashboard' }]} />
      <PageHead title="Dashboard" note={`${page.location.name} at a glance: what there is, and who came in last.`} />
      <div className="grid gap-6">
        {steps.every(step => step.done) ? null : <DashboardSteps steps={steps} />}
        <DashboardCounts {...page} />
        <OpenedLinks {...page} />
      </div>
    </>
  )
}
