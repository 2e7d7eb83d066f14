import { type AgencyPermission, inAgencyMay, inLocationMay, type LocationPermission, type Role } from '@/lib/auth/roles'
import { readSources } from '@/scripts/structure/sources'
import { type Caller, everybody, type Rule, ruleOf } from './callers'

/** A server action as its source says it: the door that it goes through, and what the door asks for. */
export type Action = {
  /** `lib/<room>/actions….ts#<name>` */
  id: string
  door: 'staffAction' | 'siteAction' | 'agencyAction' | 'askAction' | 'portalAction' | 'publicAction'
  may: string | null
  rule: Rule
}

/** What stands in a public action's way, in words for the docs. Anybody may ask; this decides. */
export const publicNeeds: Record<string, string> = {
  'lib/auth/actions.ts#signIn': 'email and password',
  'lib/auth/actions.ts#enterPortal':
    'a learner’s email and password; for a link nothing: the answer is the same for every address, the mail goes to its owner',
  'lib/auth/actions.ts#signOut': 'nothing: it ends the caller’s own session',
  'lib/auth/actions.ts#setUp': 'a live setup link',
  'lib/auth/actions.ts#setNewPassword': 'a live password link',
  'lib/demo/actions.ts#signInToDemo': 'a demo: elsewhere everybody is refused',
}

/** Every action of the source. Who may use it follows from its door's `may:` and lib/auth/roles; nothing is said twice. */
export function readActions(): Action[] {
  const files = readSources().filter(({ path, text }) => path.startsWith('lib/') && /^['"]use server['"]/.test(text))
  return files.flatMap(({ path, text }) =>
    Array.from(
      text.matchAll(/^export const (\w+) = (\w+)\(\{\n([\s\S]*?)^\}\)/gm),
      ([, name = '', door = '', body = '']) => actionOf(`${path}#${name}`, door as Action['door'], body),
    ),
  )
}

function actionOf(id: string, door: Action['door'], body: string): Action {
  const may = /^ {2}may: '([\w.]+)',$/m.exec(body)?.[1] ?? null
  return { id, door, may, rule: ruleBy(id, door, may, body) }
}

function ruleBy(id: string, door: Action['door'], may: string | null, body: string): Rule {
  switch (door) {
    case 'publicAction':
      return everybody
    case 'portalAction':
      return ruleOf({
        learner: 'yes',
        override: /^ {2}override: \(\) => \(\{ ok: true \}\),$/m.test(body) ? 'unkept' : 'no',
        course_user: /^ {2}user: /m.test(body) ? 'yes' : 'no',
      })
    case 'agencyAction':
      if (may && may in inAgencyMay) return inAgency(may as AgencyPermission)
      break
    case 'askAction':
      if (may && may in inAgencyMay) return unkept(inAgency(may as AgencyPermission))
      break
    default:
      if (may && may in inLocationMay) return inLocation(may as LocationPermission)
  }
  throw new Error(`${id} goes through ${door} and says may: ${may}: no rule follows from that`)
}

/** The same people, and nothing is changed by it. */
const unkept = (rule: Rule): Rule =>
  ruleOf(Object.fromEntries(Object.entries(rule).map(([caller, cell]) => [caller, cell === 'yes' ? 'unkept' : cell])))

const cellsOf = (roles: readonly Role[]): Partial<Rule> =>
  Object.fromEntries(roles.map((role): [Caller, 'yes'] => [role, 'yes']))

/** Who may do this in a location where they hold a role. */
export const inLocation = (may: LocationPermission): Rule => ruleOf(cellsOf(inLocationMay[may]))

/** Who may do this above locations: each role for what is theirs, so those of elsewhere for what is theirs there. */
export function inAgency(may: AgencyPermission): Rule {
  const roles: readonly Role[] = inAgencyMay[may]
  return ruleOf({
    ...cellsOf(roles),
    ...(roles.includes('account_admin') ? { sister_admin: 'own' } : {}),
    ...(roles.includes('agency_admin') ? { other_agency: 'own' } : {}),
  })
}
