import { describe, expect, test } from 'vitest'
import { actionsThroughDoors, noActionElsewhere } from './doors'
import { closedFileList, magicLinksTested, serverOnly } from './rooms'
import type { Source } from './sources'
import { tablesWrittenAtHome } from './tables'
import { refusedWords } from './words'

// A placeholder in a quoted text looks like a mistake to the linter, so § stands for its dollar.
const file = (path: string, text = ''): Source => ({ path, text: text.replaceAll('§', '$') })
const paths = (findings: { path: string }[]) => findings.map(({ path }) => path)

describe('a room is a closed list of files', () => {
  test('what belongs', () => {
    const good = [
      'lib/offers/reads.ts',
      'lib/offers/writes/create-offer.ts',
      'lib/offers/rules.test.ts',
      'lib/auth/gates.ts',
    ]
    expect(closedFileList(good.map(path => file(path)))).toEqual([])
  })

  test('what does not', () => {
    const bad = [
      'lib/offers/utils.ts',
      'lib/offers/index.ts',
      'lib/offers/writes/a/b.ts',
      'lib/helpers.ts',
      'lib/offers/View.tsx',
    ]
    expect(paths(closedFileList(bad.map(path => file(path))))).toEqual(bad)
  })
})

test('reads, writes, pages and work are for servers only', () => {
  const sources = [
    file('lib/offers/reads.ts', "import 'server-only'\n"),
    file('lib/offers/writes/a.ts', "import x from 'x'\n"),
    file('lib/offers/rules.ts'),
  ]
  expect(paths(serverOnly(sources))).toEqual(['lib/offers/writes/a.ts'])
})

test('each file of the magic links has its test', () => {
  const sources = [
    'token.ts',
    'token.test.ts',
    'open.ts',
    'types.ts',
    'pages/button.ts',
    'pages.test.ts',
    'reads.ts',
    'reads.db.test.ts',
  ]
  expect(paths(magicLinksTested(sources.map(name => file(`lib/magic-links/${name}`))))).toEqual([
    'lib/magic-links/open.ts',
  ])
})

describe('tables are written at home', () => {
  const schema = file(
    'db/schema/offers.ts',
    "export const offers = pgTable('offers', {})\nexport const grants = pgTable(\n  'grants', {})",
  )
  const findingsIn = (path: string, text: string) => paths(tablesWrittenAtHome([schema, file(path, text)]))

  test('by their own writes', () => {
    expect(findingsIn('lib/offers/writes/grant.ts', 'await tx.insert(grants).values(x)')).toEqual([])
    expect(findingsIn('lib/offers/writes.ts', 'sql`update grants g set x = 1`')).toEqual([])
  })

  test.each([
    'tx.insert(grants)',
    'tx\n  .update(\n    grants)',
    'sql`delete from grants where`',
    'sql`update grants set x`',
    'sql`insert into §{grants} `',
  ])('not by others: %s', text => {
    expect(findingsIn('lib/contacts/writes.ts', text)).toEqual(['lib/contacts/writes.ts'])
    expect(findingsIn('lib/offers/reads.ts', text)).toEqual(['lib/offers/reads.ts'])
  })

  test('reading is free', () => {
    expect(findingsIn('lib/contacts/reads.ts', 'tx.select().from(grants)')).toEqual([])
  })
})

describe('actions go through a door', () => {
  const door = file('lib/auth/action.ts', 'export function staffAction() {}')
  const findingsIn = (text: string) => actionsThroughDoors([door, file('lib/offers/actions.ts', text)])

  test('made by one', () => {
    expect(findingsIn("'use server'\nexport const grant = staffAction({})\nexport type X = 1\n")).toEqual([])
  })

  test.each([
    "'use server'\nexport async function grant() {}",
    "'use server'\nexport const grant = async () => {}",
    "'use server'\nexport const grant = wrapped({})",
    'export const grant = staffAction({})',
  ])('or refused: %s', text => {
    expect(findingsIn(text)).toHaveLength(1)
  })

  test('and live nowhere else', () => {
    const inline = "async function save() {\n  'use server'\n}"
    expect(paths(noActionElsewhere([file('app/page.tsx', inline), file('lib/offers/actions.ts', inline)]))).toEqual([
      'app/page.tsx',
    ])
  })
})

describe('refused words', () => {
  const saysIn = (path: string, text: string) => refusedWords([file(path, text)]).length

  test.each([
    ['app/a/page.tsx', '<Link className="x" href={`/m/§{token}`}>'],
    ['components/offers/list.tsx', '<Link href="/u/abc">'],
    ['lib/offers/actions.ts', "await signIn('x')"],
    ['lib/offers/rules.ts', 'const now = new Date()'],
    ['components/offers/list.tsx', 'className="flex ml-2"'],
    ['components/offers/list.tsx', 'className="md:pr-[3px]"'],
    ['components/offers/list.tsx', 'className="text-left"'],
    ['components/offers/list.tsx', 'className="bg-red-500"'],
    ['lib/offers/reads.ts', 'const x: any = 1'],
  ])('%s: %s', (path, text) => {
    expect(saysIn(path, text)).toBe(1)
  })

  test.each([
    ['app/a/page.tsx', '<a href={`/m/§{token}`}>'],
    ['app/a/page.tsx', '<Link href="/menu/x">'],
    ['lib/auth/staff.ts', "await signIn('x')"],
    ['lib/offers/rules.ts', 'new Date(at)'],
    ['components/offers/list.tsx', 'className="ms-2 ps-3 start-0 text-start" title="many left"'],
    ['lib/offers/reads.ts', 'if (any(x)) company = 1'],
  ])('may be said in %s: %s', (path, text) => {
    expect(saysIn(path, text)).toBe(0)
  })
})
