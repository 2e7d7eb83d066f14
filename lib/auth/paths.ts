import { mayInAgency, type StaffUser } from './roles'

const word = '[a-z0-9]+(?:-[a-z0-9]+)*'
const staffPage = new RegExp(`^/(?:account|(?:agency|locations)(?:/${word})+)$`)
const LONGEST = 300

/** The path of a page of staff's own, as a sign-in may lead back to it: nothing else, no query, no other site. Null for all that is none. */
export function staffPathOf(text: string | undefined): string | null {
  if (!text || text.length > LONGEST || !staffPage.test(text)) return null
  return text.endsWith('/search') ? null : text
}

/** The sign-in page that leads back to `path`, where that is a page of staff's own. */
export function signInPath(path: string | undefined): string {
  const from = staffPathOf(path)
  return from ? `/sign-in?from=${from}` : '/sign-in'
}

/** The slug of the location that the page is in. */
export function locationOf(path: string): string | null {
  const [, room, slug] = path.split('/')
  return room === 'locations' && slug ? slug : null
}

/** Where a user goes first: agency admins to their locations, unless there is one alone; all others to where they work. */
export function startOf(user: StaffUser, first: { slug: string; of: number } | null): string {
  if (first && !(user.agencyRole === 'agency_admin' && first.of > 1)) return `/locations/${first.slug}`
  return mayInAgency(user, 'locations.list') ? '/agency/locations' : '/account'
}
