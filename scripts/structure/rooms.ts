import { existsSync, readdirSync } from 'node:fs'
import { type Finding, isTest, roomOf, type Source } from './sources'

const names = ['reads', 'writes', 'pages', 'actions', 'inputs', 'rules', 'jobs', 'work', 'types']
/** These are protocols, or below all rooms: their files have names of their own. */
const ownNames = new Set(['platform', 'auth', 'magic-links', 'language'])
const kebab = /^[a-z0-9]+(-[a-z0-9]+)*$/

/** A room's files are a closed list; at 300 lines one of them becomes a folder of verbs. */
export function closedFileList(sources: Source[]): Finding[] {
  return sources.flatMap(({ path }) => {
    if (/^lib\/[^/]+$/.test(path)) return [{ path, says: 'lib/ holds rooms only: put it into one' }]
    const place = roomOf(path)
    if (!place || isTest(path) || isListed(place.room, place.inside)) return []
    return [{ path, says: `is not one of a room's files (${names.join(', ')}), nor a verb in a folder of that name` }]
  })
}

function isListed(room: string, inside: string): boolean {
  if (!inside.endsWith('.ts')) return false
  const parts = inside.slice(0, -3).split('/')
  const [first = '', verb, ...deeper] = parts
  if (ownNames.has(room)) return parts.length <= 2 && parts.every(part => kebab.test(part))
  return names.includes(first) && deeper.length === 0 && (verb === undefined || kebab.test(verb))
}

/** What touches the database or the request may never reach a browser. */
export function serverOnly(sources: Source[]): Finding[] {
  const guarded = /^lib\/(?!magic-links\/pages\/)[^/]+\/(reads|writes|pages|work)(\.ts|\/)/
  return sources
    .filter(({ path, text }) => guarded.test(path) && !isTest(path) && !/^import 'server-only'$/m.test(text))
    .map(({ path }) => ({ path, says: "begins with import 'server-only', or a browser may get it" }))
}

/** The magic links are the heart: each of their files has a test beside it, one of its folder or of its own. */
export function magicLinksTested(sources: Source[]): Finding[] {
  const tests = sources.map(({ path }) => path).filter(path => /^lib\/magic-links\/.*\.test\.ts$/.test(path))
  return sources
    .filter(({ path }) => /^lib\/magic-links\/.+\.ts$/.test(path) && !isTest(path) && !path.endsWith('/types.ts'))
    .filter(({ path }) => !hasTest(path.slice(0, -3), tests))
    .map(({ path }) => ({ path, says: 'has no test beside it' }))
}

function hasTest(stem: string, tests: string[]): boolean {
  const folder = stem.slice(0, stem.lastIndexOf('/'))
  const ofFolder = folder === 'lib/magic-links' ? [] : tests.filter(test => test.startsWith(`${folder}.`))
  return ofFolder.length > 0 || tests.some(test => test.startsWith(`${stem}.`))
}

/** Folders without a file of their own are leftovers. */
export function emptyRooms(): Finding[] {
  if (!existsSync('lib')) return []
  const rooms = readdirSync('lib', { withFileTypes: true }).filter(entry => entry.isDirectory())
  return rooms
    .filter(
      ({ name }) => !readdirSync(`lib/${name}`, { recursive: true, encoding: 'utf8' }).some(file => file.includes('.')),
    )
    .map(({ name }) => ({ path: `lib/${name}`, says: 'is an empty room' }))
}
