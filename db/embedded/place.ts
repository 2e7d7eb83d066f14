import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { chownSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { type Binaries, canRun, copiedBinaries, packagedBinaries } from './binaries'
import { type ServerUser, serverUser } from './user'

/** Where a cluster lives and what runs it. `folder` holds `data`, `port` and `postgres.log`, and belongs to `user`. */
export interface Place {
  folder: string
  binaries: Binaries
  user: ServerUser
}

/**
 * Finds or makes the place for the cluster of the data folder `home`: under it, or, where PostgreSQL's user may not
 * go there (root started us below a home that others can't enter), outside of it, with `postgres.location` in `home`
 * saying where. Throws a sentence if the pointed-to place is gone.
 */
export function findPlace(home: string, say: (sentence: string) => void): Place {
  const packaged = packagedBinaries()
  const pointer = path.join(home, 'postgres.location')
  if (existsSync(pointer)) return pointedTo(pointer, packaged)
  const folder = path.join(home, 'postgres')
  const user = serverUser(path.join(folder, 'data'))
  makeFolder(folder, user)
  if (isReachable(folder, user)) return { folder, user, binaries: runnable(packaged, folder, user) }
  if (existsSync(path.join(folder, 'data', 'PG_VERSION'))) {
    throw new Error(
      `The database is in ${folder}, and its user (id ${user?.uid}) can't enter that folder any more. Let it.`,
    )
  }
  rmSync(folder, { recursive: true, force: true })
  const outside = makeOutside(home, user)
  writeFileSync(pointer, `${outside}\n`)
  say(`PostgreSQL can't run as root and its user can't enter ${home}, so the database is kept in ${outside}.`)
  return { folder: outside, user, binaries: runnable(packaged, outside, user) }
}

function pointedTo(pointer: string, packaged: Binaries): Place {
  const folder = readFileSync(pointer, 'utf8').trim()
  if (!existsSync(folder)) {
    throw new Error(
      `${pointer} says that the database is in ${folder}, and nothing is there. Restore it, or delete that file to begin with an empty database.`,
    )
  }
  const user = serverUser(path.join(folder, 'data'))
  return { folder, user, binaries: runnable(packaged, folder, user) }
}

function runnable(packaged: Binaries, folder: string, user: ServerUser): Binaries {
  if (canRun(packaged, user)) return packaged
  const copied = copiedBinaries(packaged, folder, user)
  if (canRun(copied, user)) return copied
  throw new Error(
    `The PostgreSQL that npm brought does not run on this machine (${copied.folder}). Set DATABASE_URL to a server of yours.`,
  )
}

function makeFolder(folder: string, user: ServerUser): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  if (user) chownSync(folder, user.uid, user.gid)
}

function isReachable(folder: string, user: ServerUser): boolean {
  if (!user) return true
  try {
    execFileSync('/bin/sh', ['-c', 'test -w "$1" && test -x "$1"', 'sh', folder], {
      ...user,
      cwd: '/',
      stdio: 'ignore',
    })
    return true
  } catch {
    return false
  }
}

function makeOutside(home: string, user: ServerUser): string {
  const name = `portico-${createHash('sha256').update(home).digest('hex').slice(0, 12)}`
  for (const parent of ['/var/lib', '/srv', '/opt']) {
    const folder = path.join(parent, name)
    try {
      makeFolder(folder, user)
    } catch {
      continue
    }
    if (isReachable(folder, user)) return folder
  }
  throw new Error(
    `PostgreSQL can't run as root, and its user can enter neither ${home} nor a folder of /var/lib. Run as another user, or set DATABASE_URL.`,
  )
}
