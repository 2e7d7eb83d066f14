import type { Metadata } from 'next'
import { cookies, headers } from 'next/headers'
import { MenuFrame } from '@/components/menu-links/menu-frame'
import { MenuMessage } from '@/components/menu-links/menu-message'
import { AgencyShell } from '@/components/shell/agency-shell'
import { Crumbs } from '@/components/shell/crumbs'
import { LocationShell } from '@/components/shell/location-shell'
import { shellSettings } from '@/components/shell/shell-settings'
import { loadAgencyShell, loadLocationShell } from '@/lib/agencies/pages'
import { loadMenuPage } from '@/lib/menu-links/pages'

type Props = {
  params: Promise<{ link: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

async function load({ params, searchParams }: Props) {
  const { location } = await searchParams
  return loadMenuPage((await params).link, typeof location === 'string' ? location : undefined)
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  return { title: (await load(props)).link.title }
}

export default async function MenuPage(props: Props) {
  const [page, jar, asked] = [await load(props), await cookies(), await headers()]
  // Inside a frame the app would stand in itself.
  const framed = asked.get('sec-fetch-dest') === 'iframe'
  if (framed) return <MenuMessage page={page} framed />
  const settings = shellSettings(jar, asked)
  const frames = page.link.opensIn === 'iframe' && !page.hindrance
  const content = (
    <>
      <Crumbs path={[{ label: `From ${page.agencyName}` }, { label: page.link.title }]} />
      {frames ? <MenuFrame page={page} /> : <MenuMessage page={page} />}
    </>
  )
  if (!page.place) {
    return (
      <AgencyShell settings={settings} mainLabel={page.link.title} {...(await loadAgencyShell())}>
        {content}
      </AgencyShell>
    )
  }
  return (
    <LocationShell settings={settings} mainLabel={page.link.title} {...(await loadLocationShell(page.place.slug))}>
      {content}
    </LocationShell>
  )
}
