import { existsSync } from 'node:fs'
import { createServer } from 'node:net'
import { type Env, env, parseEnv } from '@/lib/platform/env'
import { forgetGlobal } from '@/lib/platform/global'
import { ensureSecrets, type Secrets } from '@/lib/platform/secrets-file'
import { Sentence } from './main'

/** The secrets of the embedded database's installation; `undefined` where an operator's database is used. */
export interface Settings {
  env: Env
  secrets: Secrets | undefined
}

/**
 * Reads `.env`, and on the embedded default makes and reads the secrets, all before anything asks `env()`.
 * What the environment says goes before both files. Throws ConfigError.
 */
export function loadSettings(): Settings {
  process.env.NEXT_TELEMETRY_DISABLED ??= '1'
  if (existsSync('.env')) process.loadEnvFile('.env')
  const secrets = process.env.DATABASE_URL?.trim() ? undefined : ensureSecrets(process.env.DATA_DIR?.trim() || '.data')
  for (const name of ['AUTH_SECRET', 'MAGIC_LINK_KEYS'] as const) {
    if (secrets && !process.env[name]?.trim()) process.env[name] = secrets[name]
  }
  return { env: parseEnv(process.env), secrets }
}

/** Makes `url` the database of this process and of its children. */
export function pointAtDatabase(url: string): void {
  process.env.DATABASE_URL = url
  forgetGlobal('env')
  env()
}

/** Throws a sentence if somebody listens on `port` already, before half a minute of work is spent. */
export async function assertPortIsFree(port: number): Promise<void> {
  const error = await new Promise<NodeJS.ErrnoException | undefined>(resolve => {
    const probe = createServer()
    probe.once('error', resolve)
    probe.listen(port, () => probe.close(() => resolve(undefined)))
  })
  if (error?.code === 'EADDRINUSE') {
    throw new Sentence(`Port ${port} is taken by another program. Put another before the command: PORT=${port + 1}`)
  }
  if (error) throw new Sentence(`Port ${port} can't be used: ${error.message}`)
}
