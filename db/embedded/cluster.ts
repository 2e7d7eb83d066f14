import { execFileSync } from 'node:child_process'
import { chownSync, existsSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { program } from './binaries'
import type { Place } from './place'

/** The cluster's files. */
export function dataFolder(place: Place): string {
  return path.join(place.folder, 'data')
}

/**
 * Makes the cluster if there is none. It is made beside its place and moved there when whole, so that a start which
 * was killed half-way leaves nothing that looks like one.
 */
export function ensureCluster(place: Place, superPassword: string, fast: boolean): void {
  const data = dataFolder(place)
  for (const name of readdirSync(place.folder)) {
    if (name.startsWith('data.new')) rmSync(path.join(place.folder, name), { recursive: true, force: true })
  }
  if (existsSync(path.join(data, 'PG_VERSION'))) return
  const unfinished = `${data}.new-${process.pid}`
  const passwordFile = `${unfinished}.password`
  writeFileSync(passwordFile, superPassword, { mode: 0o600 })
  if (place.user) chownSync(passwordFile, place.user.uid, place.user.gid)
  try {
    initialise(place, unfinished, passwordFile, fast)
  } finally {
    rmSync(passwordFile, { force: true })
  }
  renameSync(unfinished, data)
}

// Words are split and compared by ICU; the C library's part needs a UTF-8 name, and systems differ in what they have.
const characterTypes = ['C.UTF-8', 'en_US.UTF-8', 'C']

function initialise(place: Place, folder: string, passwordFile: string, fast: boolean): void {
  let reason = ''
  for (const type of characterTypes) {
    const locale = ['--locale-provider=icu', '--icu-locale=und', '--locale=C', `--lc-ctype=${type}`]
    const access = ['--username=postgres', `--pwfile=${passwordFile}`, '--auth=scram-sha-256']
    const rest = ['--encoding=UTF8', '--no-instructions', ...(fast ? ['--no-sync'] : [])]
    try {
      execFileSync(program(place.binaries, 'initdb'), ['-D', folder, ...locale, ...access, ...rest], {
        ...place.user,
        cwd: place.folder,
        stdio: 'pipe',
      })
      return
    } catch (error) {
      reason = String((error as { stderr?: Buffer }).stderr ?? error)
      rmSync(folder, { recursive: true, force: true })
    }
  }
  throw new Error(`PostgreSQL could not make its files in ${place.folder}: ${reason.trim()}`)
}

/** Gives the superuser another password without the old one, while no server runs on the cluster. */
export function resetSuperPassword(place: Place, superPassword: string): void {
  execFileSync(program(place.binaries, 'postgres'), ['--single', '-D', dataFolder(place), 'postgres'], {
    ...place.user,
    cwd: place.folder,
    input: `alter role postgres password '${superPassword}'\n`,
    stdio: ['pipe', 'ignore', 'ignore'],
  })
}
