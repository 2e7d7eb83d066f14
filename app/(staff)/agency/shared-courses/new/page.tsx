import type { Metadata } from 'next'
import { ShareForm } from '@/components/shared-courses/share-form'
import { Crumbs } from '@/components/shell/crumbs'
import { PageHead } from '@/components/ui/page-head'
import { loadShareForm } from '@/lib/catalog/pages/shared'

export const metadata: Metadata = { title: 'Share a course' }

export default async function NewSharePage() {
  const page = await loadShareForm(null)
  return (
    <>
      <Crumbs path={[{ label: 'Shared courses', href: '/agency/shared-courses' }, { label: 'Share a course' }]} />
      <PageHead title="Share a course" note="Users of the locations that you choose take it from their sidebar." />
      <ShareForm page={page} />
    </>
  )
}
