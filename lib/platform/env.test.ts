import { describe, expect, test } from 'vitest'
import { ConfigError, parseEnv } from './env'

const key = (byte: number, length = 32) => Buffer.alloc(length, byte).toString('base64')
const good = { AUTH_SECRET: 'a'.repeat(32), MAGIC_LINK_KEYS: `2:${key(2)},1:${key(1)}` }

function faultOf(source: Record<string, string | undefined>): string {
  try {
    parseEnv(source)
  } catch (error) {
    if (error instanceof ConfigError) return error.message
    throw error
  }
  return ''
}

describe('what is read', () => {
  test('defaults', () => {
    expect(parseEnv(good)).toMatchObject({
      APP_URL: 'http://localhost:3000',
      PORT: 3000,
      DATA_DIR: '.data',
      DEMO: false,
      INSECURE_HTTP: false,
      TRUSTED_PROXIES: [],
      AUTH_SECRET: ['a'.repeat(32)],
    })
  })

  test('APP_URL follows PORT, and loses its slash', () => {
    expect(parseEnv({ ...good, PORT: '4100' }).APP_URL).toBe('http://localhost:4100')
    expect(parseEnv({ ...good, APP_URL: 'https://learn.example.com/' }).APP_URL).toBe('https://learn.example.com')
  })

  test('keys in their order, the first signs', () => {
    const keys = parseEnv(good).MAGIC_LINK_KEYS
    expect(keys.map(each => each.kid)).toEqual([2, 1])
    expect(keys[0]?.key).toEqual(Buffer.alloc(32, 2))
  })

  test('a secret being rotated', () => {
    const secrets = ['n'.repeat(32), 'o'.repeat(40)]
    expect(parseEnv({ ...good, AUTH_SECRET: secrets.join(',') }).AUTH_SECRET).toEqual(secrets)
  })

  test('an empty text counts as not set', () => {
    expect(parseEnv({ ...good, PORT: '', DATABASE_URL: ' ' })).toMatchObject({ PORT: 3000 })
  })
})

describe('what is refused', () => {
  test('all faults are named together, with what is expected and an example', () => {
    const message = faultOf({ APP_URL: 'http://learn.example.com', PORT: 'high', AUTH_SECRET: 'short' })
    for (const name of ['4 settings', 'APP_URL', 'PORT', 'AUTH_SECRET', 'MAGIC_LINK_KEYS is not set']) {
      expect(message).toContain(name)
    }
    expect(message.match(/expected:/g)).toHaveLength(4)
    expect(message.match(/example:/g)).toHaveLength(4)
  })

  test.each([
    ['no key', ' , ', 'holds no key'],
    ['no id', key(1), 'not a list'],
    ['a short key', `1:${key(1, 16)}`, '16 bytes'],
    ['a repeated id', `1:${key(1)},1:${key(2)}`, 'the id 1 twice'],
    ['id 0', `0:${key(1)}`, 'the id 0'],
    ['an id that is too large', `256:${key(1)}`, 'the id 256'],
    ['equal keys', `1:${key(1)},2:${key(1)}`, 'the same key under the ids 1 and 2'],
  ])('magic link keys: %s', (_case, keys, words) => {
    expect(faultOf({ ...good, MAGIC_LINK_KEYS: keys })).toContain(words)
  })

  test('a magic link key that is AUTH_SECRET, as text or as bytes', () => {
    expect(faultOf({ AUTH_SECRET: key(7), MAGIC_LINK_KEYS: `1:${key(7)}` })).toContain('AUTH_SECRET as well')
    const bytes = Buffer.from('s'.repeat(32)).toString('base64')
    expect(faultOf({ AUTH_SECRET: 's'.repeat(32), MAGIC_LINK_KEYS: `1:${bytes}` })).toContain('AUTH_SECRET as well')
  })

  test.each([
    ['LOG_LEVEL', 'loud', 'is none of the levels'],
    ['DEMO', 'perhaps', 'is neither 1 nor 0'],
    ['NODE_ENV', 'live', 'is none of the three'],
  ])('%s=%s: %s', (name, value, words) => {
    expect(faultOf({ ...good, [name]: value })).toContain(`${name} ${words}\n`)
  })

  test('the message holds no secret', () => {
    expect(faultOf({ AUTH_SECRET: 'hunter2', MAGIC_LINK_KEYS: `1:${key(1, 16)}` })).not.toMatch(/hunter2|AQEB/)
  })
})

describe('plain http', () => {
  test('refused on a network, accepted on this machine and by INSECURE_HTTP', () => {
    expect(faultOf({ ...good, APP_URL: 'http://192.168.1.5:3000' })).toContain('INSECURE_HTTP=1')
    expect(faultOf({ ...good, APP_URL: 'http://192.168.1.5:3000', INSECURE_HTTP: '1' })).toBe('')
    expect(faultOf({ ...good, APP_URL: 'http://localhost:8080' })).toBe('')
    expect(faultOf({ ...good, APP_URL: 'http://localhost.example.com' })).toContain('APP_URL')
  })

  test('an address with a path', () => {
    expect(faultOf({ ...good, APP_URL: 'https://example.com/portal' })).toContain('more than scheme')
  })
})

test('a proxy list that is none', () => {
  expect(faultOf({ ...good, TRUSTED_PROXIES: '10.0.0.0/8,proxy.local' })).toContain('TRUSTED_PROXIES')
})
