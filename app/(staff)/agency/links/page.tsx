import type { Metadata } from 'next'
import { Crumbs } from '@/components/shell/crumbs'
import { LookForm } from '@/components/support/look-form'
import { Card } from '@/components/ui/card'
import { PageHead } from '@/components/ui/page-head'
import { loadLook } from '@/lib/support/pages'

export const metadata: Metadata = { title: 'Look at a link' }

export default async function LookPage() {
  await loadLook()
  return (
    <>
      <Crumbs path={[{ label: 'Look at a link' }]} />
      <PageHead
        title="Look at a link"
        note="Somebody’s link does not work? Paste it to see whose it is, until when it works, why it does not open, and what mends it."
      />
      <Card className="max-w-192 p-4 sm:p-6">
        <LookForm level={2} />
      </Card>
    </>
  )
}
