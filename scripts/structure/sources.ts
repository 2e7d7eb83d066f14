import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'

/** One TypeScript file of the program; `path` is relative to the root, with slashes. */
export interface Source {
  path: string
  text: string
}

/** Something that breaks a rule of the layout: where, what, and where it belongs instead. */
export interface Finding {
  path: string
  says: string
}

const folders = ['app', 'components', 'lib', 'db', 'scripts', 'e2e', 'bench']

/** Every TypeScript file of the program's folders and of the root. */
export function readSources(): Source[] {
  const below = folders.filter(existsSync).flatMap(folder => list(folder).map(name => `${folder}/${name}`))
  const paths = [...below, ...readdirSync('.')].filter(path => /\.tsx?$/.test(path) && path !== 'next-env.d.ts')
  return paths.sort().map(path => ({ path, text: readFileSync(path, 'utf8') }))
}

function list(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map(name => name.replaceAll('\\', '/'))
    .filter(name => !name.includes('node_modules/'))
}

/** The TypeScript files that git tracks and that are there; `undefined` outside of a repository. */
export function trackedSources(): string[] | undefined {
  try {
    const output = execFileSync('git', ['ls-files', '-z', '*.ts', '*.tsx'], { encoding: 'utf8', stdio: 'pipe' })
    return output.split('\0').filter(path => path !== '' && existsSync(path))
  } catch {
    return undefined
  }
}

/** A check that sees too little is green for the wrong reason: every tracked file must be among those it saw. */
export function unseen(seen: Iterable<string>, who: string): Finding[] {
  const known = new Set(seen)
  const tracked = trackedSources() ?? []
  return tracked.filter(path => !known.has(path)).map(path => ({ path, says: `was not seen by ${who}` }))
}

/** The room of a file below lib/, and the path inside it. */
export function roomOf(path: string): { room: string; inside: string } | undefined {
  const [, room, inside] = /^lib\/([^/]+)\/(.+)$/.exec(path) ?? []
  return room && inside ? { room, inside } : undefined
}

/** Whether the file is a test or serves one. */
export function isTest(path: string): boolean {
  return /[./](test|fixtures|testing)\.tsx?$/.test(path)
}
