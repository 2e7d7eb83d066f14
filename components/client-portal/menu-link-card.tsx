import { openedWords } from '@/components/contacts/opened-words'
import { AskRegenerate } from '@/components/site-details/ask-regenerate'
import { HoldingMenus } from '@/components/site-details/holding-menus'
import { MagicLinkField } from '@/components/site-details/magic-link-field'
import { Regenerate } from '@/components/site-details/regenerate'
import { LinkBadge } from '@/components/site-details/user-link-card'
import { LinkButton } from '@/components/ui/button'
import { Card, CardHead } from '@/components/ui/card'
import { portalDashboardPath, siteDetailsPath } from '@/lib/agencies/rules/site'
import type { Dashboard } from '@/lib/client-portal/pages'

/** The user's magic link for a custom menu; in legacy locations, where it is made. */
export function MenuLinkCard({ page, asking }: { page: Dashboard; asking: boolean }) {
  const { location, link, staffSignedIn, menus } = page
  const titles = menus.map(menu => menu.title)
  if (!page.inPortal) {
    return (
      <Card className="p-4 sm:p-6">
        <CardHead
          title="Magic link for a custom menu"
          note={`The user’s magic link of ${location.name} is in Site details.`}
          action={page.maySeeSite ? <LinkButton href={siteDetailsPath(location.slug)}>Site details</LinkButton> : null}
        />
      </Card>
    )
  }
  if (!page.mayRegenerate) {
    return (
      <Card className="p-4 sm:p-6">
        <CardHead title="Magic link for a custom menu" note="An account admin makes it and puts it into the menu." />
      </Card>
    )
  }
  return (
    <Card className="p-4 sm:p-6">
      <CardHead
        title="Magic link for a custom menu"
        badge={<LinkBadge link={link} />}
        note="Opens once it stands in a sidebar menu, for signed-in staff and nobody else."
      />
      <div className="mt-4 grid gap-3">
        <MagicLinkField
          id="magic-link"
          url={link?.url ?? ''}
          until={link?.until ?? null}
          hint={link ? undefined : 'No link yet. “Regenerate Magic Link” makes one; it is here at once.'}
        />
        <div className="flex flex-wrap items-center justify-between gap-3">
          <p className="min-w-0 flex-1 basis-48 text-muted tabular-nums">
            {link
              ? `${link.made}${link.madeBy ? ` by ${link.madeBy}` : ''}, works until ${link.until}. ${openedWords(link.opened.times)}.`
              : 'No link works now.'}
          </p>
          {link && asking ? null : (
            <Regenerate
              slug={location.slug}
              made={link?.made ?? null}
              staffSignedIn={staffSignedIn}
              menus={titles}
              size="sm"
            />
          )}
        </div>
      </div>
      <HoldingMenus menus={menus} mayMenus={page.mayMenus} />
      {link && asking ? (
        <AskRegenerate
          slug={location.slug}
          made={link.made}
          staffSignedIn={staffSignedIn}
          menus={titles}
          back="portal"
          keepHref={portalDashboardPath(location.slug)}
        />
      ) : null}
    </Card>
  )
}
