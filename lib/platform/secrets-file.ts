import { chmodSync, existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { parseEnv as parseLines } from 'node:util'
import { random, randomToken } from './crypto'

const makers: Record<string, () => string> = {
  AUTH_SECRET: () => randomToken(33),
  MAGIC_LINK_KEYS: () => `1:${random(32).toString('base64')}`,
  POSTGRES_SUPER_PASSWORD: () => randomToken(24),
  POSTGRES_OWNER_PASSWORD: () => randomToken(24),
}

/** The secrets that an installation with the embedded database makes for itself. */
export type Secrets = Record<
  'AUTH_SECRET' | 'MAGIC_LINK_KEYS' | 'POSTGRES_SUPER_PASSWORD' | 'POSTGRES_OWNER_PASSWORD',
  string
>

/**
 * Reads `secrets.env` of the data folder; what is missing in it is made and added. Only its owner may read the file.
 * Whoever loses it loses every session and magic link, but no data.
 */
export function ensureSecrets(folder: string): Secrets {
  const file = path.join(folder, 'secrets.env')
  const known = existsSync(file) ? parseLines(readFileSync(file, 'utf8')) : {}
  const missing = Object.entries(makers).filter(([name]) => !known[name])
  const all = { ...known, ...Object.fromEntries(missing.map(([name, make]) => [name, make()])) }
  if (missing.length > 0) write(folder, file, all)
  return all as Secrets
}

function write(folder: string, file: string, values: NodeJS.Dict<string>): void {
  mkdirSync(folder, { recursive: true })
  const lines = Object.entries(values).map(([name, value]) => `${name}="${value}"`)
  const unfinished = `${file}.new`
  writeFileSync(
    unfinished,
    `# Made by Portico on its first start. Keep it secret, and keep it with your backups.\n${lines.join('\n')}\n`,
    { mode: 0o600 },
  )
  chmodSync(unfinished, 0o600)
  renameSync(unfinished, file)
}
