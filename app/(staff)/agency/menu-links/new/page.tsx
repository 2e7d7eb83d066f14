import type { Metadata } from 'next'
import { iconNodes } from '@/components/menu-links/icon-nodes'
import { MenuLinkForm } from '@/components/menu-links/menu-link-form'
import { Crumbs } from '@/components/shell/crumbs'
import { PageHead } from '@/components/ui/page-head'
import { loadMenuLinkForm } from '@/lib/menu-links/pages'

export const metadata: Metadata = { title: 'New menu link' }

export default async function NewMenuLinkPage() {
  const page = await loadMenuLinkForm(null)
  return (
    <>
      <Crumbs path={[{ label: 'Menu links', href: '/agency/menu-links' }, { label: 'New' }]} />
      <PageHead title="New menu link" note="An entry of the sidebar: what it opens, how, and who sees it." />
      <MenuLinkForm page={page} icons={iconNodes()} />
    </>
  )
}
