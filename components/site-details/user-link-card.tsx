import { Card, CardHead, Fact } from '@/components/ui/card'
import { Badge } from '@/components/ui/status'
import type { UserLinkView } from '@/lib/agencies/pages/site'
import { siteDetailsPath } from '@/lib/agencies/rules/site'
import { AskRegenerate } from './ask-regenerate'
import { MagicLinkField } from './magic-link-field'
import { Regenerate } from './regenerate'

type Props = {
  slug: string
  link: UserLinkView | null
  staffSignedIn: number
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

export function UserLinkCard({ slug, link, staffSignedIn, asking }: Props) {
  return (
    <Card id="user-link" className="scroll-mt-8 p-4 sm:p-6">
      <CardHead
        title="User’s magic link"
        badge={<LinkBadge link={link} />}
        note="Opens once it stands in a sidebar menu, for signed-in staff and nobody else. That menu is still to come."
      />
      <div className="mt-6 grid gap-4">
        <MagicLinkField
          id="magic-link"
          url={link?.url ?? ''}
          until={link?.until ?? null}
          hint={
            link
              ? 'For a custom menu link. Until there are some, and wherever else it is pasted, it explains itself and lets nobody in.'
              : 'No link yet. “Regenerate Magic Link” makes one; it is here at once.'
          }
        />
        <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-4 border-t border-line pt-4">
          {link ? <LinkFacts link={link} /> : <p className="text-muted">No link works now.</p>}
          {link && asking ? null : <Regenerate slug={slug} made={link?.made ?? null} staffSignedIn={staffSignedIn} />}
        </div>
      </div>
      {link && asking ? (
        <AskRegenerate
          slug={slug}
          made={link.made}
          staffSignedIn={staffSignedIn}
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
    </dl>
  )
}
