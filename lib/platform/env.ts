import { z } from 'zod'
import { equalBytes } from './crypto'
import { onGlobal } from './global'
import { isNetwork } from './network'

/** One key that signs magic links: `kid` 1..255 stands in the token, `key` is 32 bytes or more. */
export interface MagicLinkKey {
  kid: number
  key: Buffer
}

/** Wrong settings. The message is plain text for the operator and names all of them; it holds no secret. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError'
}

const hints: Record<string, { expected: string; example: string }> = {
  APP_URL: {
    expected: 'the address people open, https (or http://localhost), without a path',
    example: 'https://learn.example.com',
  },
  PORT: { expected: 'a port from 1 to 65535', example: '3000' },
  DATA_DIR: { expected: 'a folder that this program may write to', example: '.data' },
  DATABASE_URL: {
    expected: 'a PostgreSQL address of the owner',
    example: 'postgres://owner:password@db.local:5432/portico',
  },
  DATABASE_APP_URL: {
    expected: 'a PostgreSQL address of the app role',
    example: 'postgres://portico_app:password@db.local:5432/portico',
  },
  DATABASE_SYSTEM_URL: {
    expected: 'a PostgreSQL address of the system role',
    example: 'postgres://portico_system:password@db.local:5432/portico',
  },
  DATABASE_POOL: { expected: 'connections of each of the two pools, from 1 to 200', example: '10' },
  AUTH_SECRET: {
    expected: '32 characters or more; while rotating "new,old"',
    example: 'the output of: openssl rand -base64 33',
  },
  MAGIC_LINK_KEYS: {
    expected: 'id:key pairs, the first signs and all verify; ids 1 to 255, keys 32 bytes or more in base64',
    example: '"1:" and the output of: openssl rand -base64 32',
  },
  LOG_LEVEL: { expected: 'debug, info, warn, error, fatal or silent', example: 'info' },
  TRUSTED_PROXIES: { expected: 'addresses or networks with commas between', example: '10.0.0.0/8,127.0.0.1' },
  INSECURE_HTTP: { expected: '1 or 0', example: '1' },
  MAIL_DRIVER: { expected: 'outbox (nothing leaves), smtp or resend', example: 'smtp' },
  SMTP_URL: { expected: 'an address of a mail server', example: 'smtps://user:password@mail.example.com:465' },
  RESEND_API_KEY: { expected: 'a key of resend.com', example: 're_…' },
  RESEND_WEBHOOK_SECRET: { expected: 'the signing secret of the webhook at resend.com', example: 'whsec_…' },
  MAIL_FROM: { expected: 'the address that messages come from', example: 'courses@example.com' },
  WORKER: { expected: '1 or 0; 0 where npm run worker runs beside the server', example: '0' },
  DEMO: { expected: '1 or 0', example: '1' },
  NODE_ENV: { expected: 'production, development or test', example: 'production' },
}

const switchFrom = (start: '0' | '1') =>
  z
    .enum(['1', 'true', 'yes', '0', 'false', 'no'], 'is neither 1 nor 0')
    .default(start)
    .transform(value => ['1', 'true', 'yes'].includes(value))
const flag = switchFrom('0')

const wholeNumber = (from: number, to: number) =>
  z
    .string()
    .regex(/^\d{1,6}$/, 'is not a whole number')
    .transform(Number)
    .pipe(z.number().min(from, `is below ${from}`).max(to, `is above ${to}`))

const databaseUrl = z.string().regex(/^postgres(ql)?:\/\/\S+$/, 'does not begin with postgres://')

const commaList = (text: string) =>
  text
    .split(',')
    .map(each => each.trim())
    .filter(each => each !== '')

const settings = z.object({
  NODE_ENV: z.enum(['production', 'development', 'test'], 'is none of the three').default('development'),
  APP_URL: z
    .string()
    .optional()
    .superRefine((text, context) => addFault(context, text === undefined ? undefined : originFault(text))),
  PORT: wholeNumber(1, 65_535).default(3000),
  DATA_DIR: z.string().default('.data'),
  DATABASE_URL: databaseUrl.optional(),
  DATABASE_APP_URL: databaseUrl.optional(),
  DATABASE_SYSTEM_URL: databaseUrl.optional(),
  DATABASE_POOL: wholeNumber(1, 200).default(10),
  AUTH_SECRET: z
    .string('is not set')
    .superRefine((text, context) => addFault(context, secretFault(text)))
    .transform(commaList),
  MAGIC_LINK_KEYS: z
    .string('is not set')
    .superRefine((text, context) => addFault(context, keysFault(text)))
    .transform(readKeys),
  LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error', 'fatal', 'silent'], 'is none of the levels').default('info'),
  TRUSTED_PROXIES: z
    .string()
    .default('')
    .transform(commaList)
    .pipe(z.array(z.string().refine(isNetwork, 'holds something that is not a network'))),
  INSECURE_HTTP: flag,
  MAIL_DRIVER: z.enum(['outbox', 'smtp', 'resend']).default('outbox'),
  SMTP_URL: z
    .string()
    .regex(/^smtps?:\/\/\S+$/, 'does not begin with smtp:// or smtps://')
    .optional(),
  RESEND_API_KEY: z.string().optional(),
  RESEND_WEBHOOK_SECRET: z.string().optional(),
  MAIL_FROM: z.email('is not a mail address').optional(),
  WORKER: switchFrom('1'),
  DEMO: flag,
})

/** The settings, read once. `APP_URL` is an origin without a slash at its end; the first of `AUTH_SECRET` signs. */
export type Env = z.output<typeof settings> & { APP_URL: string }

function addFault(context: z.RefinementCtx, message: string | undefined): void {
  if (message) context.addIssue({ code: 'custom', message })
}

function originFault(text: string): string | undefined {
  const url = URL.canParse(text) ? new URL(text) : undefined
  if (!url || !/^https?:$/.test(url.protocol)) return 'is not an http or https address'
  if (url.pathname !== '/' || url.search || url.hash || url.username) return 'holds more than scheme, host and port'
  return undefined
}

function secretFault(text: string): string | undefined {
  const secrets = commaList(text)
  if (secrets.length === 0) return 'is empty'
  return secrets.some(secret => secret.length < 32) ? 'holds a secret shorter than 32 characters' : undefined
}

function readKeys(text: string): MagicLinkKey[] {
  return commaList(text).map(pair => {
    const colon = pair.indexOf(':')
    return { kid: Number(pair.slice(0, colon)), key: Buffer.from(pair.slice(colon + 1), 'base64') }
  })
}

const keyShape = /^\d{1,3}:[A-Za-z0-9+/_-]+={0,2}$/

function keysFault(text: string): string | undefined {
  const pairs = commaList(text)
  if (pairs.length === 0) return 'holds no key'
  if (!pairs.every(pair => keyShape.test(pair))) return 'is not a list of id:key pairs'
  const keys = readKeys(text)
  const outside = keys.find(key => key.kid < 1 || key.kid > 255)
  if (outside) return `holds the id ${outside.kid}, and ids go from 1 to 255`
  const short = keys.find(key => key.key.length < 32)
  if (short) return `holds a key of ${short.key.length} bytes under the id ${short.kid}, and 32 are needed`
  return repetitionFault(keys)
}

function repetitionFault(keys: MagicLinkKey[]): string | undefined {
  for (const [index, key] of keys.entries()) {
    const earlier = keys.slice(0, index)
    if (earlier.some(other => other.kid === key.kid)) return `holds the id ${key.kid} twice`
    const twin = earlier.find(other => equalBytes(other.key, key.key))
    if (twin) return `holds the same key under the ids ${twin.kid} and ${key.kid}`
  }
  return undefined
}

const localHosts = new Set(['localhost', '127.0.0.1', '[::1]'])

/** Whether the address is one a browser trusts without https: this machine itself. */
export function isLocalUrl(url: string): boolean {
  const { hostname } = new URL(url)
  return localHosts.has(hostname) || hostname.endsWith('.localhost')
}

interface Fault {
  key: string
  message: string
}

type Given = Partial<Record<string, string>>

function plainHttpFault(given: Given): Fault[] {
  const url = given.APP_URL
  const insecure = flag.safeParse(given.INSECURE_HTTP).data === true
  if (!url || originFault(url) || new URL(url).protocol === 'https:' || isLocalUrl(url) || insecure) return []
  return [
    {
      key: 'APP_URL',
      message: 'is plain http, where browsers drop the sign-in cookie; to accept that, set INSECURE_HTTP=1',
    },
  ]
}

/** Mail that leaves needs to know through whom and as whom. */
function mailFaults(given: Given): Fault[] {
  const needs: Record<string, string[]> = { smtp: ['SMTP_URL', 'MAIL_FROM'], resend: ['RESEND_API_KEY', 'MAIL_FROM'] }
  const missing = (needs[given.MAIL_DRIVER ?? ''] ?? []).filter(key => !given[key])
  return missing.map(key => ({ key, message: `is not set, and MAIL_DRIVER=${given.MAIL_DRIVER} needs it` }))
}

function sharedSecretFault(given: Given): Fault[] {
  const { AUTH_SECRET, MAGIC_LINK_KEYS } = given
  if (!AUTH_SECRET || !MAGIC_LINK_KEYS || keysFault(MAGIC_LINK_KEYS)) return []
  const secrets = commaList(AUTH_SECRET)
  const shared = readKeys(MAGIC_LINK_KEYS).some(key => secrets.some(secret => isSameSecret(key.key, secret)))
  return shared ? [{ key: 'MAGIC_LINK_KEYS', message: 'holds a key that is AUTH_SECRET as well' }] : []
}

function isSameSecret(key: Buffer, secret: string): boolean {
  return equalBytes(key, secret) || equalBytes(key, Buffer.from(secret, 'base64'))
}

function explain(faults: Fault[]): string {
  const blocks = faults.map(({ key, message }) => {
    const hint = hints[key]
    return `  ${key} ${message}\n    expected: ${hint?.expected}\n    example:  ${hint?.example}`
  })
  const count = faults.length === 1 ? 'One setting is wrong' : `${faults.length} settings are wrong`
  return `${count}.\n\n${blocks.join('\n\n')}\n`
}

/**
 * Reads the settings from `source`; an empty text counts as not set.
 * Throws ConfigError naming every wrong one.
 */
export function parseEnv(source: Record<string, string | undefined>): Env {
  const given: Given = Object.fromEntries(
    Object.entries(source).filter(([key, value]) => key in hints && value?.trim()),
  )
  const parsed = settings.safeParse(given)
  const issues = parsed.error?.issues ?? []
  const faults = [
    ...issues.map(issue => ({ key: String(issue.path[0]), message: issue.message })),
    ...plainHttpFault(given),
    ...sharedSecretFault(given),
    ...mailFaults(given),
  ]
  if (!parsed.success || faults.length > 0) throw new ConfigError(explain(faults))
  const { APP_URL, PORT } = parsed.data
  return { ...parsed.data, APP_URL: APP_URL ? new URL(APP_URL).origin : `http://localhost:${PORT}` }
}

/** The settings of this process, read on first use. Throws ConfigError if any is wrong. */
export function env(): Env {
  return onGlobal('env', () => parseEnv(process.env))
}
