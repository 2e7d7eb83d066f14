import type { Metadata } from 'next'
import { Crumbs } from '@/components/shell/crumbs'
import { LookForm } from '@/components/support/look-form'
import { Card } from '@/components/ui/card'
import { PageHead } from '@/components/ui/page-head'
import { Notice } from '@/components/ui/status'
import { loadLook } from '@/lib/support/pages'

export const metadata: Metadata = { title: 'Look at a link' }

type Props = { searchParams: Promise<{ from?: string | string[] }> }

export default async function LookPage({ searchParams }: Props) {
  await loadLook()
  const { from } = await searchParams
  return (
    <>
      <Crumbs path={[{ label: 'Look at a link' }]} />
      <PageHead
        title="Look at a link"
        note="Somebody’s link does not work? Paste it to see whose it is, until when it works, why it does not open, and what mends it."
      />
      {from === 'search' ? (
        <Notice tone="info" role="status" className="mb-4 max-w-192">
          A link was pasted into a search. A search stands in the page’s address, where no link may be: it was taken
          out. Paste it here instead.
        </Notice>
      ) : null}
      <Card className="max-w-192 p-4 sm:p-6">
        <LookForm level={2} />
      </Card>
    </>
  )
}
