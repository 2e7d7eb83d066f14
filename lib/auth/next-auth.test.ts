import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { forgetGlobal } from '@/lib/platform/global'
import { newId } from '@/lib/platform/ids'
import { cookieNames } from './cookies'
import { nextAuthDoor, type Signed } from './next-auth'
import { unseal } from './pointer'

beforeAll(() => {
  vi.stubEnv('AUTH_SECRET', 'a secret that is long enough to be one')
  vi.stubEnv('MAGIC_LINK_KEYS', `1:${Buffer.alloc(32, 7).toString('base64')}`)
  vi.stubEnv('LOG_LEVEL', 'silent')
  forgetGlobal('env')
})
afterAll(() => {
  vi.unstubAllEnvs()
  forgetGlobal('env')
})

type Answer = { signed?: Signed; why?: string }
const settings = {
  purpose: 'portal',
  provider: 'magic-link',
  cookieName: cookieNames.portal,
  maxAgeSeconds: 3600,
} as const
const somebody = (): Signed => ({ id: newId(), sid: Buffer.alloc(32, 5).toString('base64url'), scope: newId() })

test('whom the check signs gets a cookie that points at their session, and nothing else', async () => {
  const signed = somebody()
  const { pass } = nextAuthDoor<string, Answer>(settings, async input => ({ signed, why: input }))
  const { outcome, cookie } = await pass('pressed')
  expect(outcome).toEqual({ signed, why: 'pressed' })
  expect(unseal(cookie ?? '', 'portal')).toEqual({ sid: Buffer.from(signed.sid, 'base64url'), scope: signed.scope })
  expect(unseal(cookie ?? '', 'staff')).toBeNull()
})

test('whom it refuses gets the reason and no cookie', async () => {
  const { pass } = nextAuthDoor<string, Answer>(settings, async () => ({ why: 'expired' }))
  expect(await pass('pressed')).toEqual({ outcome: { why: 'expired' }, cookie: null })
})

test('an error of the check passes through as it is: a database that is away is no refusal', async () => {
  const away = new Error('the database does not answer')
  const { pass } = nextAuthDoor<string, Answer>(settings, async () => {
    throw away
  })
  await expect(pass('pressed')).rejects.toBe(away)
})

test('passages at the same time don’t get into each other', async () => {
  const { pass } = nextAuthDoor<Signed, Answer>(settings, async signed => {
    await new Promise(resolve => setImmediate(resolve))
    return { signed }
  })
  const crowd = Array.from({ length: 50 }, somebody)
  const answers = await Promise.all(crowd.map(pass))
  for (const [n, { cookie }] of answers.entries()) expect(unseal(cookie ?? '', 'portal')?.scope).toBe(crowd[n]?.scope)
})

test('no cookie’s name is the beginning of another’s, over http and https', () => {
  for (const url of ['http://localhost:3000', 'https://learn.example.com']) {
    vi.stubEnv('APP_URL', url)
    forgetGlobal('env')
    const names = Object.values(cookieNames).map(name => name())
    expect(new Set(names).size).toBe(names.length)
    for (const name of names) {
      expect(names.filter(other => other.startsWith(name))).toEqual([name])
      expect(name.startsWith('__Host-')).toBe(url.startsWith('https'))
    }
  }
})
