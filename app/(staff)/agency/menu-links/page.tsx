import { PanelLeft, Plus } from 'lucide-react'
import type { Metadata } from 'next'
import { MenuIcon } from '@/components/menu-links/menu-icon'
import { MenuList } from '@/components/menu-links/menu-list'
import { Crumbs } from '@/components/shell/crumbs'
import { LinkButton } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHead } from '@/components/ui/page-head'
import { loadMenuLinks } from '@/lib/menu-links/pages'

export const metadata: Metadata = { title: 'Menu links' }

export default async function MenuLinksPage() {
  const { entries, agencyName } = await loadMenuLinks()
  const icons = Object.fromEntries(entries.map(({ icon }) => [icon, <MenuIcon key={icon} name={icon} />]))
  const add = (
    <LinkButton href="/agency/menu-links/new" tone="primary">
      <Plus aria-hidden className="size-4" strokeWidth={1.75} />
      Add menu link
    </LinkButton>
  )
  return (
    <>
      <Crumbs path={[{ label: 'Menu links' }]} />
      <div className="max-w-[70rem]">
        <PageHead
          title="Menu links"
          note={`What ${agencyName} puts into the sidebar of its own pages and of its locations, in this order.`}
          actions={entries.length > 0 ? add : null}
        />
        <Card className="overflow-hidden">
          <MenuList entries={entries} icons={icons}>
            <EmptyState icon={PanelLeft} title="No menu links yet" action={add}>
              A menu link opens a page, or the courses that are shared with staff, from the sidebar.
            </EmptyState>
          </MenuList>
        </Card>
      </div>
    </>
  )
}
