import { inAgencyMay, inLocationMay, type Role } from '@/lib/auth/roles'
import { type Action, publicNeeds, readActions } from './actions'
import { type Caller, type Cell, callerNames, callers, type Rule } from './callers'
import { pages, routes } from './routes'
import { permissionWords } from './words'

const signs: Record<Cell, string> = { yes: '✓', own: 'own', unkept: '(✓)', no: '–' }
const roles: readonly Role[] = ['agency_admin', 'agency_user', 'account_admin', 'account_user']
/** Columns are numbered: twelve headings in words fit on no screen. */
const numbers = callerNames.map((_, n) => String(n + 1))

const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
const table = (head: readonly string[], rows: readonly string[][]) =>
  [row(head), `|${'---|'.repeat(head.length)}`, ...rows.map(row)].join('\n')
const cellsOf = (rule: Rule) => callerNames.map(caller => signs[rule[caller]])
const code = (text: string) => `\`${text}\``

function permissionTable(of: Record<string, readonly Role[]>): string {
  const rows = Object.entries(of).map(([name, may]) => [
    code(name),
    ...roles.map(role => (may.includes(role) ? signs.yes : signs.no)),
    permissionWords[name as keyof typeof permissionWords],
  ])
  return table(['permission', ...roles.map(role => callers[role]), 'what it is for'], rows)
}

const needOf = ({ id, may, door }: Action) =>
  may ? code(may) : door === 'portalAction' ? 'a session of this portal' : (publicNeeds[id] ?? '')

function actionTable(doors: readonly Action['door'][]): string {
  const rows = readActions()
    .filter(({ door }) => doors.includes(door))
    .map(action => {
      const [file = '', name = ''] = action.id.split('#')
      const room = file.replace(/^lib\//, '').replace(/\.ts$/, '')
      return [`${code(name)} (${room})`, needOf(action), ...cellsOf(action.rule)]
    })
  return table(['action', 'needs', ...numbers], rows)
}

const entryTable = (entries: Record<string, { needs: string; rule: Rule }>) =>
  table(
    ['address', 'needs', ...numbers],
    Object.entries(entries).map(([name, { needs, rule }]) => [code(name), needs, ...cellsOf(rule)]),
  )

const legend = callerNames.map((caller: Caller, n) => `${n + 1}. ${callers[caller]}`).join('\n')

/** The page docs/permissions.md, whole. */
export const renderPermissions = (): string => `# Permissions

Who may do what. This page is made from the program: the permissions from \`lib/auth/roles.ts\`, what an action asks for from its own
\`may:\`, addresses from \`e2e/permissions/routes.ts\`. A test calls every action, page and route handler of the production build as
each of the twelve below, and fails if one is missing here, is answered where it should not be, or writes anything while it refuses
(\`e2e/permissions.spec.ts\`). After a change make the page anew: \`npx vitest run -u scripts/structure/permissions.test.ts\`.

- **agency admin**: every location of the agency. No membership is needed.
- **agency user**, **account admin**, **account user**: the locations that their membership names, and no other.

A user without a role in a location gets 404 for it: nothing says that it exists. A user with a role but without the permission
gets 404 on pages and "You may not do this" from actions. Who is not signed in is led to the sign-in page.

## In a location

${permissionTable(inLocationMay)}

The agency-admin override is no row of this table: opening a link asks the database, in its own statement, whether the browser's staff user is an
agency admin of the location's agency, and every later request asks again.

## In the agency

A user of locations alone counts with the strongest role held in any of them.

${permissionTable(inAgencyMay)}

## Learners

A learner's session sees the published products of its contact's live grants, and its own account. Nothing of it is a permission of
the tables above: it is computed from grants at every request. So it is with courses that are shared with users.

## Everybody, everything

The columns, seen from one location:

${legend}

${signs.yes} answered · ${signs.unkept} answered, and nothing is changed · ${signs.own} answered about what is theirs, never about this location or its agency ·
${signs.no} refused. 9 to 11 hold the portal's cookie alone.

A form is refused by its door before what it says is looked at; a learner's form is read first, and says of a field no more than that it is
filled in wrongly. What comes from another site is refused whoever's browser sends it.

### What staff do in a location

${actionTable(['staffAction', 'siteAction'])}

### What staff do above locations

${actionTable(['agencyAction', 'askAction'])}

### What learners do

${actionTable(['portalAction'])}

### What anybody may ask

${actionTable(['publicAction'])}

### Pages

${entryTable(pages)}

### Addresses that answer by themselves

HEAD shows nothing and does nothing, at any of them.

${entryTable(routes)}
`
