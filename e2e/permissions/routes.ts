import { inAgency, inLocation } from './actions'
import { type Caller, type Cell, everybody, type Rule, ruleOf, staffCallers } from './callers'
import type { World } from './seed'

/** How an answer looks: its status, and where it leads. Refusals of pages follow from `area`. */
type Entry = { rule: Rule; needs: string }
export type Page = Entry & { area: 'staff' | 'portal' | 'public'; answered: RegExp; path?: string }
export type Route = Entry & {
  answered: RegExp
  refused: RegExp
  /** Beyond what a browser sends when a person clicks. */
  headers?: Record<string, string>
  body?: (world: World, caller: Caller) => string
  path?: (world: World) => string
  /** A refusal is written into the log of links. */
  isLogged?: true
  /** Does the same for everybody once, and then not again for a while. */
  isLimited?: true
}

const shown = /^200 /
const of = (rule: Rule, needs: string, area: Page['area'], answered = shown): Page => ({ rule, needs, area, answered })

const located = (may: Parameters<typeof inLocation>[0]) => of(inLocation(may), `\`${may}\``, 'staff')
const agency = (may: Parameters<typeof inAgency>[0]) => of(inAgency(may), `\`${may}\``, 'staff')
/** One of the agency's own things: another agency has none of that id. */
const ofAgency = (may: Parameters<typeof inAgency>[0]) =>
  of({ ...inAgency(may), other_agency: 'no' }, `\`${may}\`, and a thing of the agency’s`, 'staff')

const portal = ruleOf({ learner: 'yes', override: 'yes', course_user: 'yes', view_as: 'yes' })
const inPortal = (needs: string) => of(portal, needs, 'portal')
const anyone = (needs: string, answered = shown) => of(everybody, needs, 'public', answered)
const inMenu = ruleOf({ agency_admin: 'yes', agency_user: 'yes', account_admin: 'yes', account_user: 'yes' })

const at = '/locations/[location]'
const courses = `${at}/memberships/courses`
const learn = '/portal/[location]'

/** Every page, by its address. */
export const pages: Record<string, Page> = {
  '/': anyone('nothing: it leads on to where one belongs', /^307 \/(sign-in|locations|agency)/),
  '/sign-in': anyone('nothing; who is signed in already is led on', /^(200 |307 \/(locations|agency))/),
  '/setup/[token]': anyone('a live setup link; else it says that it is none', /^(200|404|410) /),
  '/reset/[token]': anyone('a live password link; else it says that it is none', /^(200|404|410) /),
  '/_not-found': anyone('nothing: it says that there is nothing', /^404 /),
  '/_global-error': anyone('nothing: it says that something went wrong', /^(404|500) /),
  '/account': of(inAgency('own.account'), '`own.account`', 'staff'),
  '/agency/links': agency('links.look'),
  '/agency/locations': agency('locations.list'),
  '/agency/locations/new': agency('locations.create'),
  '/agency/settings': agency('agency.settings'),
  '/agency/menu-links': agency('agency.menu_links'),
  '/agency/menu-links/new': agency('agency.menu_links'),
  '/agency/menu-links/[link]': ofAgency('agency.menu_links'),
  '/agency/shared-courses': agency('agency.shared_courses'),
  '/agency/shared-courses/new': agency('agency.shared_courses'),
  '/agency/shared-courses/[product]': ofAgency('agency.shared_courses'),
  '/menu/[link]': of(inMenu, 'the entry stands in a sidebar of theirs', 'staff'),
  [at]: located('location.enter'),
  [`${at}/contacts`]: located('contacts.read'),
  [`${at}/contacts/[contact]`]: located('contacts.read'),
  [`${at}/messages`]: located('messages.read'),
  [`${at}/messages/[message]`]: located('messages.read'),
  [`${at}/sites/client-portal/dashboard`]: located('contacts.read'),
  [`${courses}/products`]: located('catalog.read'),
  [`${courses}/products/[product]`]: located('catalog.read'),
  [`${courses}/products/[product]/lessons/[lesson]`]: located('catalog.read'),
  [`${courses}/offers`]: located('offers.read'),
  [`${courses}/offers/[offer]`]: located('offers.read'),
  [`${courses}/settings/site-details`]: located('site.read'),
  [learn]: of(
    portal,
    'a session of this portal; an only course is opened at once',
    'portal',
    /^(200 |307 .+\/courses\/)/,
  ),
  [`${learn}/courses/[product]`]: inPortal('a session of this portal, and the course'),
  [`${learn}/courses/[product]/lessons/[lesson]`]: inPortal('a session of this portal, and the course'),
  [`${learn}/account`]: of(
    ruleOf({ learner: 'yes', view_as: 'yes' }),
    'the learner’s own session, or a view of it',
    'portal',
  ),
  [`${learn}/account/sign-out`]: inPortal('a session of this portal'),
  [`${learn}/sign-in`]: anyone('nothing'),
  [`${learn}/[...missing]`]: of(ruleOf({}), 'nothing is there', 'portal'),
}

const sameOrigin = { 'sec-fetch-site': 'same-origin' }
const posted = { ...sameOrigin, 'content-type': 'application/x-www-form-urlencoded' }
const withToken = (words: string): Pick<Route, 'rule' | 'needs' | 'refused'> => ({
  rule: everybody,
  needs: words,
  refused: /^(404|410|403) /,
})
const pathOf = (url: string) => url.slice(new URL(url).origin.length)
const signedOut = /^(404 |307 \/sign-in)/

/** Every method of every address that answers by itself. HEAD is none of its own: it shows nothing and does nothing. */
export const routes: Record<string, Route> = {
  'GET /icon.svg': { rule: everybody, needs: 'nothing', answered: shown, refused: /^$/ },
  'GET /api/health': { rule: everybody, needs: 'nothing', answered: shown, refused: /^$/ },
  'GET /api/ready': { rule: everybody, needs: 'nothing', answered: shown, refused: /^$/ },
  'GET /api/unsubscribe/[token]': {
    ...withToken('an address that we signed; shows a button'),
    path: world => pathOf(world.unsubscribeLink),
    answered: shown,
  },
  'POST /api/unsubscribe/[token]': {
    ...withToken('an address that we signed'),
    path: world => pathOf(world.unsubscribeLink),
    headers: posted,
    answered: shown,
  },
  'POST /api/webhooks/resend': {
    rule: ruleOf({}),
    needs: 'the provider’s signature',
    headers: { 'content-type': 'application/json' },
    body: world => JSON.stringify({ type: 'email.bounced', data: { tags: { message: world.messageId } } }),
    answered: /^$/,
    refused: /^(401|404) /,
  },
  'GET /m/[token]': {
    ...withToken('a live link; an agency admin enters as themself, other staff are asked first'),
    path: world => pathOf(world.learnerLink),
    answered: /^(200 |303 \/portal\/)/,
  },
  'POST /m/[token]': {
    ...withToken('a live link, and a press on our own page'),
    path: world => pathOf(world.learnerLink),
    headers: posted,
    answered: /^303 \/portal\//,
  },
  'GET /m/[token]/new-link': {
    ...withToken('a link that was once real; leads back to it'),
    path: world => `${pathOf(world.learnerLink)}/new-link`,
    answered: /^303 \/m\//,
  },
  'POST /m/[token]/new-link': {
    ...withToken('a link that was once real, and a press on our own page; mails the contact'),
    path: world => `${pathOf(world.learnerLink)}/new-link`,
    headers: posted,
    answered: shown,
    isLimited: true,
  },
  'GET /u/[token]': {
    rule: ruleOf({}),
    needs: 'a launch proof that the sidebar made for this very session; here with somebody else’s',
    path: world => pathOf(world.strayLaunch),
    answered: /^$/,
    refused: /^403 /,
    isLogged: true,
  },
  'GET /menu/[link]/open': {
    rule: inMenu,
    needs: 'the entry stands in a sidebar of theirs, and our own page asks',
    headers: sameOrigin,
    answered: /^303 \/u\//,
    refused: /^303 \/(menu|sign-in)/,
  },
  'GET /agency/locations/search': {
    rule: inAgency('locations.list'),
    needs: '`locations.list`',
    answered: shown,
    refused: signedOut,
  },
  'GET /locations/[location]/search': {
    rule: inLocation('contacts.read'),
    needs: '`contacts.read`',
    answered: shown,
    refused: signedOut,
  },
  [`POST ${at}/contacts/[contact]/view-as`]: {
    rule: inLocation('contacts.view_as'),
    needs: '`contacts.view_as`, and a press on our own page',
    headers: posted,
    answered: /^303 \/portal\//,
    refused: /^(404 |303 \/sign-in)/,
  },
  [`POST ${learn}/beacon`]: {
    rule: { ...portal, override: 'unkept', view_as: 'no' },
    needs: 'a session of this portal, and the course',
    headers: { ...sameOrigin, 'content-type': 'application/json' },
    body: world => JSON.stringify({ lesson: world.lessonId, position: 7 }),
    answered: shown,
    refused: /^(401|403) /,
  },
  [`POST ${learn}/leave`]: {
    rule: portal,
    needs: 'a session of this portal, which ends',
    headers: posted,
    body: (_, caller) => (caller === 'view_as' ? 'how=view' : 'how=sign_out'),
    answered: /^303 \/(portal\/[^/]+\/sign-in|locations\/|sign-in)/,
    refused: /^303 \/portal\/[^/]+\/sign-in$/,
  },
  [`GET ${learn}/logo/[version]`]: { rule: everybody, needs: 'nothing', answered: shown, refused: /^404 / },
  [`GET ${learn}/files/[asset]`]: {
    rule: portal,
    needs: 'a session of this portal, and the course',
    answered: shown,
    refused: /^401 /,
  },
  [`GET ${learn}/courses/[product]/lessons/[lesson]/captions`]: {
    rule: portal,
    needs: 'a session of this portal, and the course',
    answered: shown,
    refused: /^401 /,
  },
}

/** An address with the world's own ids in it. */
export function fill(pattern: string, world: World): string {
  const values: Record<string, string> = {
    location: world.location.slug,
    contact: world.contact.id,
    product: world.productId,
    lesson: world.lessonId,
    offer: world.offerId,
    message: world.messageId,
    link: world.entryId,
    asset: world.assetId,
    version: 'a1b2c3',
    token: 'A'.repeat(43),
  }
  return pattern.replace(/\[(?:\.\.\.)?(\w+)\]/g, (_, name: string) => values[name] ?? 'nothing')
}

/** How a page refuses this caller: staff who are signed in are told that it does not exist, others are led to where they could sign in. */
export function refusalOf({ area }: Page, caller: Caller): RegExp {
  if (area === 'portal') return /^(404 |307 \/portal\/[^/]+\/sign-in$)/
  return (staffCallers as readonly Caller[]).includes(caller) ? /^404 / : /^307 \/sign-in/
}

/** Whether a cell promises an answer. */
export const isAnswered = (cell: Cell): boolean => cell !== 'no'
