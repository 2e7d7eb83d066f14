import type { Metadata } from 'next'
import { ShareForm } from '@/components/shared-courses/share-form'
import { Crumbs } from '@/components/shell/crumbs'
import { PageHead } from '@/components/ui/page-head'
import { loadShareForm } from '@/lib/catalog/pages/shared'

export const metadata: Metadata = { title: 'Shared course' }

type Props = { params: Promise<{ product: string }> }

export default async function EditSharePage({ params }: Props) {
  const page = await loadShareForm((await params).product)
  const title = page.share?.title ?? 'Shared course'
  return (
    <>
      <Crumbs path={[{ label: 'Shared courses', href: '/agency/shared-courses' }, { label: title }]} />
      <PageHead title={title} note={`A course of ${page.share?.source}. With whom it is shared:`} />
      <ShareForm page={page} />
    </>
  )
}
