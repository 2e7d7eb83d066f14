import { button, LinkButton } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { Status } from '@/components/ui/status'
import type { MenuPage } from '@/lib/menu-links/pages'

type Props = { page: MenuPage; framed?: boolean }

/** An entry's page where nothing is framed: the way to what it opens, or why there is none and who mends it. */
export function MenuMessage({ page, framed }: Props) {
  const { link, hindrance } = page
  return (
    <div className={framed ? 'grid min-h-dvh content-start justify-center px-4 pt-above pb-4' : 'grid max-w-3xl gap-6'}>
      <h1 className="text-xl font-semibold tracking-[-.015em]">{link.title}</h1>
      <Card className={framed ? 'mt-4 p-4 sm:p-6' : 'p-4 sm:p-6'}>
        {hindrance ? <Hindered page={page} /> : <Way page={page} />}
      </Card>
    </div>
  )
}

/** Plain links: the router must not fetch what they open. */
function Way({ page: { link, openHref, agencyName } }: Props) {
  const newTab = link.opensIn === 'new_tab'
  return (
    <div className="grid justify-items-start gap-4">
      <p className="text-muted">
        {agencyName} put it into your sidebar. It opens {newTab ? 'in a new tab' : 'in this window'}.
      </p>
      <a
        href={openHref}
        className={button({ tone: 'primary' })}
        {...(newTab ? { target: '_blank', rel: 'noopener' } : { target: '_top' })}
      >
        Open {link.title}
      </a>
    </div>
  )
}

const reasons = {
  replaced: 'A newer link was made',
  expired: 'The link has expired',
  none: 'There is no link yet',
  no_place: 'It needs a location',
}

function Hindered({ page }: Props) {
  const { hindrance, of, mayMend, agencyName } = page
  if (!hindrance) return null
  return (
    <div className="grid justify-items-start gap-4">
      <h2>
        <Status tone="caution" icon="warn">
          <span className="text-base font-semibold">{reasons[hindrance]}</span>
        </Status>
      </h2>
      <p className="max-w-[60ch]">{mayMend ? adminWords(page) : userWords(page)}</p>
      {mayMend && hindrance !== 'no_place' ? (
        <p className="flex flex-wrap gap-2">
          <LinkButton href="/agency/menu-links" tone="primary" target="_top">
            Menu links
          </LinkButton>
          {of && hindrance !== 'replaced' ? (
            <LinkButton href={of.mendPath} target="_top">
              Magic link of {of.name}
            </LinkButton>
          ) : null}
        </p>
      ) : null}
      {mayMend ? null : (
        <p className="text-muted">Your progress is kept, and nobody was signed out. {agencyName} manages this menu.</p>
      )}
    </div>
  )
}

function adminWords({ hindrance, of }: MenuPage): string {
  const name = of?.name ?? 'the location'
  switch (hindrance) {
    case 'replaced':
      return `This entry still holds an older magic link of ${name}. Open Menu links and press “Put the new link there”.`
    case 'expired':
      return `The magic link of ${name} is over. Regenerate it: the new one can be put into this entry at once.`
    case 'none':
      return `${name} has no user’s magic link. Make one: it can be put into this entry at once.`
    default:
      return 'Its address holds values of a location. Open it from a location’s sidebar.'
  }
}

function userWords({ hindrance, agencyName }: MenuPage): string {
  if (hindrance === 'no_place') return 'Open it from the sidebar of a location.'
  return `This entry does not open at the moment. Tell an admin of ${agencyName}: one press puts it right.`
}
