import type { Role } from '@/lib/auth/roles'
import type { Audience, OpensIn } from '../types'

export const opensInWords: Record<OpensIn, string> = {
  iframe: 'Inside the app',
  new_tab: 'New tab',
  same_tab: 'Same tab',
}

const roleWords: Record<Role, string> = {
  agency_admin: 'agency admins',
  agency_user: 'agency users',
  account_admin: 'account admins',
  account_user: 'account users',
}
const all: readonly Role[] = ['agency_admin', 'agency_user', 'account_admin', 'account_user']

/** Whose sidebars an entry stands in: `All locations, everybody` · `Lakeside Yoga, account users`. `names` are the chosen locations'. */
export function audienceWords({ shownOn, locationIds, roles }: Audience, names: ReadonlyMap<string, string>): string {
  const where =
    locationIds === null ? 'All locations' : namesWords(locationIds.map(id => names.get(id) ?? 'a location'))
  const places = { agency: 'Agency', locations: where, both: `Agency and ${lower(where)}` }[shownOn]
  const who = all.every(role => roles.includes(role))
    ? 'everybody'
    : listWords(all.filter(role => roles.includes(role)).map(role => roleWords[role]))
  return `${places}, ${who}`
}

function namesWords(names: string[]): string {
  return names.length > 2 ? `${names.length} locations` : listWords(names)
}

function listWords(words: string[]): string {
  return words.length < 2 ? (words[0] ?? '') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`
}

const lower = (text: string) => (text === 'All locations' ? 'all locations' : text)
