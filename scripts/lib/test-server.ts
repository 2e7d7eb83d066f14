import { closeSync, mkdirSync, openSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { freePort } from '@/db/embedded/port'
import { copyOfTemplate } from '@/db/seed/template'
import { start } from './child'
import { Sentence } from './main'

const patienceMs = 90_000

/**
 * Starts the production server with the demo's data, on a free port and a database of its own, as `npm run demo` would.
 * The end-to-end tests find it in PORTICO_E2E_URL, PORTICO_E2E_OWNER_URL and PORTICO_DEMO_JSON. Throws with the end of
 * its log if it does not come up.
 */
export async function startTestServer(distDir: string): Promise<void> {
  const port = await freePort()
  const folder = path.resolve('.data-test', 'server')
  const url = `http://localhost:${port}`
  const { url: ownerUrl } = await copyOfTemplate('portico_e2e')
  mkdirSync(folder, { recursive: true })
  const logFile = path.join(folder, 'server.log')
  const log = openSync(logFile, 'w')
  const settings = {
    PORT: String(port),
    APP_URL: url,
    DATA_DIR: folder,
    DATABASE_URL: ownerUrl,
    NEXT_DIST_DIR: distDir,
    // The tests stand where a proxy would, so that each can come from a network of its own.
    TRUSTED_PROXIES: '127.0.0.1,::1',
  }
  const child = start(process.execPath, ['--import', 'tsx', 'scripts/demo.ts'], {
    env: { ...process.env, ...settings, LOG_LEVEL: 'info' },
    stdio: ['ignore', log, log],
  })
  closeSync(log)
  await untilReady(url, () => child.exitCode !== null, logFile)
  Object.assign(process.env, {
    PORTICO_E2E_URL: url,
    PORTICO_E2E_OWNER_URL: ownerUrl,
    PORTICO_DEMO_JSON: path.join(folder, 'demo.json'),
    PORTICO_SERVER_LOG: logFile,
  })
}

async function untilReady(url: string, hasEnded: () => boolean, logFile: string): Promise<void> {
  const until = Date.now() + patienceMs
  while (Date.now() < until && !hasEnded()) {
    if (await isReady(url)) return
    await sleep(200)
  }
  const end = readFileSync(logFile, 'utf8').trimEnd().split('\n').slice(-30).join('\n')
  throw new Sentence(`The server for the end-to-end tests did not come up. The end of its log:\n${end}`)
}

async function isReady(url: string): Promise<boolean> {
  try {
    return (await fetch(`${url}/api/ready`)).ok
  } catch {
    return false
  }
}
