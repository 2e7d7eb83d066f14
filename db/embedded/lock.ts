import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { identityOf, isAlive } from './identity'

/** The folder belongs to a process that runs. The message is a sentence for the person who started the second one. */
class FolderInUse extends Error {
  override readonly name = 'FolderInUse'
}

interface Holder {
  pid: number
  identity?: string
}

/**
 * Takes `folder` for this process until the returned function is called. A lock whose process is gone, or whose id
 * is another process's by now, is taken over. Throws FolderInUse.
 */
export function lockFolder(folder: string): () => void {
  const file = lockOf(folder)
  const own: Holder = { pid: process.pid, identity: identityOf(process.pid) }
  for (let attempt = 0; attempt < 3; attempt += 1) {
    if (created(file, own)) return () => release(file)
    const holder = read(file)
    if (holder && isRunning(holder)) throw inUse(folder, holder)
    if (!takeAway(file, holder)) throw inUse(folder, read(file) ?? holder)
  }
  throw inUse(folder, read(file))
}

/** Whether a process that runs has `folder`. */
export function isLocked(folder: string): boolean {
  const holder = read(lockOf(folder))
  return holder !== undefined && isRunning(holder)
}

const lockOf = (folder: string) => path.join(folder, 'running.lock')

function created(file: string, own: Holder): boolean {
  try {
    writeFileSync(file, JSON.stringify(own), { flag: 'wx' })
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
    throw error
  }
}

function read(file: string): Holder | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Holder
  } catch {
    return undefined
  }
}

function isRunning({ pid, identity }: Holder): boolean {
  if (!isAlive(pid)) return false
  const current = identityOf(pid)
  return !identity || !current || identity === current
}

/** Moves a stale lock aside. If another start was quicker, what was moved is its lock: that one goes back. */
function takeAway(file: string, stale: Holder | undefined): boolean {
  const aside = `${file}.${process.pid}`
  try {
    renameSync(file, aside)
  } catch {
    return true
  }
  const moved = read(aside)
  if (moved && stale?.pid !== moved.pid && isRunning(moved)) {
    renameSync(aside, file)
    return false
  }
  rmSync(aside, { force: true })
  return true
}

function release(file: string): void {
  if (read(file)?.pid === process.pid) rmSync(file, { force: true })
}

function inUse(folder: string, holder: Holder | undefined): FolderInUse {
  const who = holder ? ` (process ${holder.pid})` : ''
  return new FolderInUse(
    `Portico is running in ${folder} already${who}. Stop that one first, or give this one its own folder and port: DATA_DIR=… PORT=…`,
  )
}
