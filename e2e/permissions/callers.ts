/** Everybody that the tables of permissions tell apart, and the words for them. `here` is the location that is asked for. */
export const callers = {
  agency_admin: 'agency admin',
  agency_user: 'agency user',
  account_admin: 'account admin',
  account_user: 'account user',
  sister_admin: 'account admin of another location',
  other_agency: 'admin of another agency',
  learner: 'learner',
  other_learner: 'learner of another location',
  override: 'agency admin’s override',
  course_user: 'user in shared courses',
  view_as: '“View as” session',
  nobody: 'nobody',
} as const

export type Caller = keyof typeof callers
export const callerNames = Object.keys(callers) as Caller[]

/** Those who sign in with a password, and what they are. */
export const staffCallers = [
  'agency_admin',
  'agency_user',
  'account_admin',
  'account_user',
  'sister_admin',
  'other_agency',
] as const
export type StaffCaller = (typeof staffCallers)[number]

/**
 * What a caller gets: `yes` an answer; `own` an answer about what is theirs, never about this location or its agency; `unkept` an answer that
 * changes nothing; `no` a refusal.
 */
export type Cell = 'yes' | 'own' | 'unkept' | 'no'
export type Rule = Record<Caller, Cell>

/** A rule where everybody who is not named is refused. */
export function ruleOf(cells: Partial<Rule>, rest: Cell = 'no'): Rule {
  const entries = callerNames.map(caller => [caller, cells[caller] ?? rest] as const)
  return Object.fromEntries(entries) as Rule
}

/** The same for everybody. */
export const everybody = ruleOf({}, 'yes')
