import { openedWords } from '@/components/contacts/opened-words'
import { Card, CardHead, Fact } from '@/components/ui/card'
import { Badge } from '@/components/ui/status'
import type { HoldingMenuView, UserLinkView } from '@/lib/agencies/pages/site'
import { siteDetailsPath } from '@/lib/agencies/rules/site'
import { AskRegenerate } from './ask-regenerate'
import { HoldingMenus } from './holding-menus'
import { MagicLinkField } from './magic-link-field'
import { Regenerate } from './regenerate'

type Props = {
  slug: string
  link: UserLinkView | null
  staffSignedIn: number
  menus: HoldingMenuView[]
  mayMenus: boolean
  /** Asks on the page, where a browser without script pressed the button. */
  asking: boolean
}

export function LinkBadge({ link }: { link: UserLinkView | null }) {
  if (!link) return <Badge icon="draft">None yet</Badge>
  return link.expired ? (
    <Badge tone="caution" icon="wait">
      Expired
    </Badge>
  ) : (
    <Badge icon="check">Made</Badge>
  )
}

export function UserLinkCard({ slug, link, staffSignedIn, menus, mayMenus, asking }: Props) {
  const titles = menus.map(menu => menu.title)
  return (
    <Card id="user-link" className="scroll-mt-8 p-4 sm:p-6">
      <CardHead
        title="User’s magic link"
        badge={<LinkBadge link={link} />}
        note="Opens once it stands in a sidebar menu, for signed-in staff and nobody else."
      />
      <div className="mt-6 grid gap-4">
        <MagicLinkField
          id="magic-link"
          url={link?.url ?? ''}
          until={link?.until ?? null}
          hint={
            link
              ? 'For a custom menu link. Wherever else it is pasted, it explains itself and lets nobody in.'
              : 'No link yet. “Regenerate Magic Link” makes one; it is here at once.'
          }
        />
        <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-4 border-t border-line pt-4">
          {link ? <LinkFacts link={link} /> : <p className="text-muted">No link works now.</p>}
          {link && asking ? null : (
            <Regenerate slug={slug} made={link?.made ?? null} staffSignedIn={staffSignedIn} menus={titles} />
          )}
        </div>
      </div>
      <HoldingMenus menus={menus} mayMenus={mayMenus} />
      {link && asking ? (
        <AskRegenerate
          slug={slug}
          made={link.made}
          staffSignedIn={staffSignedIn}
          menus={titles}
          back="site"
          keepHref={siteDetailsPath(slug)}
        />
      ) : null}
    </Card>
  )
}

function LinkFacts({ link }: { link: UserLinkView }) {
  return (
    <dl className="flex flex-wrap gap-x-8 gap-y-3">
      <Fact label="Made" value={link.made} note={link.madeBy ? `by ${link.madeBy}` : undefined} />
      <Fact label={link.expired ? 'Worked until' : 'Works until'} value={link.until} note={link.left} />
      <Fact
        label="How often"
        value={openedWords(link.opened.times)}
        note={link.opened.last ? `last ${link.opened.last}` : undefined}
      />
    </dl>
  )
}
