import { type Finding, isTest, roomOf, type Source } from './sources'

interface Table {
  sqlName: string
  codeName: string
  room: string
}

/** Tables whose room is not the name of their schema's file. */
const otherRoom: Record<string, string> = { agency_audit: 'audit' }

/** The redemption writes what it must in its one statement; nothing else writes outside of its room. */
const exceptions: Record<string, string[]> = {
  'lib/magic-links/writes.ts': ['sessions', 'devices', 'magic_link_spent', 'audit_log', 'contacts'],
}

/** A table is written by the writes of its own room only; anyone may read it. */
export function tablesWrittenAtHome(sources: Source[]): Finding[] {
  const tables = sources.flatMap(tablesOf)
  return sources
    .filter(({ path }) => /^(lib|app|components)\//.test(path) && !isTest(path))
    .flatMap(source =>
      tables
        .filter(table => writes(source.text, table) && !mayWrite(source.path, table))
        .map(({ sqlName, room }) => ({
          path: source.path,
          says: `writes ${sqlName}, which only ${room === 'platform' ? 'lib/platform' : `lib/${room}/writes`} may: call a write of that room`,
        })),
    )
}

function tablesOf({ path, text }: Source): Table[] {
  const [, file] = /^db\/schema\/([^/]+)\.ts$/.exec(path) ?? []
  if (!file) return []
  return Array.from(text.matchAll(/export const (\w+) = pgTable\(\s*'(\w+)'/g), ([, codeName = '', sqlName = '']) => ({
    codeName,
    sqlName,
    room: otherRoom[sqlName] ?? file,
  }))
}

function writes(text: string, { codeName, sqlName }: Table): boolean {
  const builder = new RegExp(`\\.(insert|update|delete)\\(\\s*${codeName}\\s*\\)`)
  const target = `(${sqlName}\\b|\\$\\{${codeName}\\})`
  const raw = new RegExp(
    `\\b(insert\\s+into|delete\\s+from)\\s+${target}|\\bupdate\\s+${target}(\\s+(as\\s+)?\\w+)?\\s+set\\b`,
    'i',
  )
  return builder.test(text) || raw.test(text)
}

function mayWrite(path: string, { room, sqlName }: Table): boolean {
  if (exceptions[path]?.includes(sqlName)) return true
  const place = roomOf(path)
  if (place?.room !== room) return false
  return room === 'platform' || /^writes(\.ts$|\/)/.test(place.inside)
}
