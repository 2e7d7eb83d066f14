import { expect, test } from 'vitest'
import { derivedKey, equalBytes, hkdf, hmac, random, randomToken, sha256 } from './crypto'

test('HKDF-SHA256, without salt: RFC 5869, case 3', () => {
  const okm = hkdf(Buffer.alloc(22, 0x0b), '', 42).toString('hex')
  expect(okm).toBe('8da4e775a563c18f715f802a063c5a31b8a11f5c5ee1879ec3454e5f3c738d2d9d201395faa4b61a96c8')
})

test('HMAC-SHA256: RFC 4231, case 2', () => {
  expect(hmac('Jefe', 'what do ya want for nothing?').toString('hex')).toBe(
    '5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843',
  )
})

test('a derived key is made once, and is another one for another purpose', () => {
  const secret = Buffer.alloc(32, 1)
  expect(derivedKey(secret, 'a')).toBe(derivedKey(secret, 'a'))
  expect(derivedKey('text', 'a')).toBe(derivedKey('text', 'a'))
  expect(derivedKey(secret, 'a').equals(derivedKey(secret, 'b'))).toBe(false)
  expect(hmac(derivedKey(secret, 'a'), 'x')).toEqual(hmac(hkdf(secret, 'a'), 'x'))
})

test('comparing tolerates any lengths', () => {
  expect(equalBytes('same', 'same')).toBe(true)
  expect(equalBytes('same', 'other')).toBe(false)
  expect(equalBytes('', 'x')).toBe(false)
  expect(equalBytes(sha256('a'), sha256('a'))).toBe(true)
})

test('random tokens are as long as asked and differ', () => {
  expect(randomToken()).toMatch(/^[\w-]{43}$/)
  expect(randomToken()).not.toBe(randomToken())
})

test('random bytes are never given twice, not across refills, and never shared', () => {
  const given = Array.from({ length: 2000 }, () => random(16))
  expect(new Set(given.map(bytes => bytes.toString('hex'))).size).toBe(2000)
  const [one, two] = [random(16), random(16)]
  const before = two.toString('hex')
  one.fill(0)
  expect(two.toString('hex')).toBe(before)
  expect(random(4096)).toHaveLength(4096)
  for (const length of [4097, -1, 1.5, Number.NaN]) expect(() => random(length)).toThrow(RangeError)
  expect(random(32).equals(Buffer.alloc(32))).toBe(false)
})
