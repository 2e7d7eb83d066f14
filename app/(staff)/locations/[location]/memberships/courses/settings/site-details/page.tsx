import type { Metadata } from 'next'
import { Crumbs } from '@/components/shell/crumbs'
import { SiteDetailsAside } from '@/components/site-details/aside'
import { InPortalCard } from '@/components/site-details/in-portal-card'
import { SiteForm } from '@/components/site-details/site-form'
import { TurnOffCard } from '@/components/site-details/turn-off-card'
import { UserLinkCard } from '@/components/site-details/user-link-card'
import { PageHead } from '@/components/ui/page-head'
import { loadSiteDetails } from '@/lib/agencies/pages/site'

export const metadata: Metadata = { title: 'Site details' }

type Props = { params: Promise<{ location: string }>; searchParams: Promise<{ confirm?: string | string[] }> }

export default async function SiteDetailsPage({ params, searchParams }: Props) {
  const { location } = await params
  const { confirm } = await searchParams
  const { slug, name, link, signedIn, canEnter, magicLinksFrom, menus, mayMenus, ...details } =
    await loadSiteDetails(location)
  return (
    <>
      <Crumbs
        path={[{ label: 'Memberships' }, { label: 'Courses' }, { label: 'Settings' }, { label: 'Site details' }]}
      />
      <div className="grid max-w-[70rem] gap-12 xl:grid-cols-[minmax(0,48rem)_minmax(0,19rem)]">
        <div className="min-w-0 max-w-3xl">
          <PageHead title="Site details" note={`How ${name}’s course site is named, reached and entered.`} />
          <div className="grid gap-6">
            {magicLinksFrom === 'courses' ? (
              <UserLinkCard
                slug={slug}
                link={link}
                staffSignedIn={signedIn.staff}
                menus={menus}
                mayMenus={mayMenus}
                asking={confirm === 'regenerate'}
              />
            ) : (
              <InPortalCard slug={slug} name={name} />
            )}
            <SiteForm slug={slug} name={name} {...details} />
            <TurnOffCard
              slug={slug}
              name={name}
              numbers={{ canEnter, hasLink: link !== null, ...signedIn }}
              asking={confirm === 'turn-off'}
            />
          </div>
        </div>
        <SiteDetailsAside />
      </div>
    </>
  )
}
