import { readFileSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import path from 'node:path'

/**
 * The cluster's port on 127.0.0.1: picked once and kept, so that addresses written down stay true. If others have
 * taken it meanwhile another one is picked, and said.
 */
export async function keptPort(folder: string, say: (sentence: string) => void): Promise<number> {
  const kept = writtenPort(folder)
  if (kept && (await isFree(kept))) return kept
  const picked = await freePort()
  writeFileSync(fileOf(folder), `${picked}\n`)
  if (kept) say(`The database's port ${kept} is taken by another program; it listens on ${picked} from now on.`)
  return picked
}

const fileOf = (folder: string) => path.join(folder, 'port')

/** The port that was picked for the cluster in `folder`, whether it listens there now or not. */
export function writtenPort(folder: string): number | undefined {
  try {
    const port = Number(readFileSync(fileOf(folder), 'utf8'))
    return Number.isInteger(port) && port > 0 ? port : undefined
  } catch {
    return undefined
  }
}

async function isFree(port: number): Promise<boolean> {
  return (await listenOnce(port)) === port
}

/** A port on 127.0.0.1 that nobody listens on right now. */
export async function freePort(): Promise<number> {
  const port = await listenOnce(0)
  if (!port) throw new Error('This machine gives no free port on 127.0.0.1.')
  return port
}

function listenOnce(port: number): Promise<number | undefined> {
  return new Promise(resolve => {
    const server = createServer()
    server.once('error', () => resolve(undefined))
    server.listen(port, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(address && typeof address === 'object' ? address.port : undefined))
    })
  })
}
