import type { Metadata } from 'next'
import { iconNodes } from '@/components/menu-links/icon-nodes'
import { MenuLinkForm } from '@/components/menu-links/menu-link-form'
import { Crumbs } from '@/components/shell/crumbs'
import { PageHead } from '@/components/ui/page-head'
import { loadMenuLinkForm } from '@/lib/menu-links/pages'

export const metadata: Metadata = { title: 'Menu link' }

type Props = { params: Promise<{ link: string }> }

export default async function EditMenuLinkPage({ params }: Props) {
  const page = await loadMenuLinkForm((await params).link)
  const title = page.entry?.title ?? 'Menu link'
  return (
    <>
      <Crumbs path={[{ label: 'Menu links', href: '/agency/menu-links' }, { label: title }]} />
      <PageHead title={title} note="What it opens, how, and who sees it. Changes hold at the next click." />
      <MenuLinkForm page={page} icons={iconNodes()} />
    </>
  )
}
