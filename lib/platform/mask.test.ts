import { expect, test } from 'vitest'
import { isHiddenKey, maskEmail, maskText } from './mask'

test.each([
  ['anna@example.com', 'a•••@e•••.com'],
  ['a@b.co.uk', 'a•••@b•••.uk'],
  ['ñandú@españa.es', 'ñ•••@e•••.es'],
  ['not an address', '•••'],
  ['@example.com', '•••'],
  ['anna@', '•••'],
])('address %s', (email, masked) => {
  expect(maskEmail(email)).toBe(masked)
})

const token = 'EQEAAAEBogw8ML9wBrlgB7Jvw6G6BW2egALQtIU9nm6GJAD3_ZGttlWLo_Gg-9fDsa1q'

test.each([
  [`GET /m/${token}`, 'GET /m/•••'],
  [`https://learn.example.com/u/${token}?to=/lesson`, 'https://learn.example.com/u/•••?to=/lesson'],
  [`/m/${token}/new-link`, '/m/•••/new-link'],
  ['/setup/abc-DEF', '/setup/•••'],
  ['/reset/abc-DEF', '/reset/•••'],
  ['/m/%20half', '/m/•••'],
  ['/menu/link and /memberships/courses', '/menu/link and /memberships/courses'],
  [`params: { token: ${token} }`, 'params: { token: ••• }'],
  ['authorization: Bearer pk_live_123', 'authorization: Bearer •••'],
  ['postgres://owner:hunter2@127.0.0.1:5432/portico', 'postgres://owner:•••@127.0.0.1:5432/portico'],
  ['sent to anna.b+c@mail.example.com, twice', 'sent to a•••@m•••.com, twice'],
  ['"anna@example.com"', '"a•••@e•••.com"'],
])('text %s', (text, masked) => {
  expect(maskText(text)).toBe(masked)
})

test('what is masked stays as it is when masked again', () => {
  const once = maskText(`/m/${token} anna@example.com`)
  expect(maskText(once)).toBe(once)
})

test('keys whose values are never shown', () => {
  for (const key of [
    'cookie',
    'set-cookie',
    'password',
    'newPassword',
    'AUTH_SECRET',
    'token',
    'authorization',
    'apiKey',
    'jti',
  ]) {
    expect(isHiddenKey(key), key).toBe(true)
  }
  for (const key of ['path', 'status', 'name', 'location']) expect(isHiddenKey(key), key).toBe(false)
})
