import { expect, test } from 'vitest'
import { deviceLabel } from './rules'

const webKit = 'AppleWebKit/605.1.15 (KHTML, like Gecko)'
const blink = 'AppleWebKit/537.36 (KHTML, like Gecko) Chrome/150.0.0.0'

test.each([
  [
    `Mozilla/5.0 (iPhone; CPU iPhone OS 18_7 like Mac OS X) ${webKit} Version/26.1 Mobile/15E148 Safari/604.1`,
    'iPhone, Safari',
  ],
  [`Mozilla/5.0 (iPad; CPU OS 18_7 like Mac OS X) ${webKit} Version/26.1 Mobile/15E148 Safari/604.1`, 'iPad, Safari'],
  [`Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) ${webKit} Version/26.1 Safari/605.1.15`, 'Mac, Safari'],
  ['Mozilla/5.0 (Macintosh; Intel Mac OS X 10.15; rv:145.0) Gecko/20100101 Firefox/145.0', 'Mac, Firefox'],
  [`Mozilla/5.0 (Windows NT 10.0; Win64; x64) ${blink} Safari/537.36 Edg/150.0.0.0`, 'Windows, Edge'],
  [`Mozilla/5.0 (Linux; Android 16; Pixel 9) ${blink} Mobile Safari/537.36`, 'Android, Chrome'],
])('%s is %s', (agent, label) => {
  expect(deviceLabel(agent)).toMatch(
    label.includes('Android') ? /^(Pixel 9|Android), Chrome$/ : new RegExp(`^${label}$`),
  )
})

test('nothing known is said plainly; junk of any length is no trouble and stays short', () => {
  expect(deviceLabel(null)).toBe('Unknown device')
  expect(deviceLabel('')).toBe('Unknown device')
  expect(deviceLabel('\u0000'.repeat(100_000))).toBe('Unknown device')
  expect(deviceLabel(`curl/8.14.1 ${'x'.repeat(100_000)}`).length).toBeLessThan(80)
})

test('nobody gets an address or a sentence into our mails by what their program calls itself', () => {
  expect(deviceLabel('Sign in again at https://evil.example/x y')).toBe('Unknown device')
  expect(deviceLabel('evil.example/1 y')).toBe('Unknown device')
  expect(deviceLabel('Your courses are blocked unless you call this number today/1 y')).toBe('Unknown device')
  const android = `Mozilla/5.0 (Linux; Android 16; www.evil.example) ${blink} Mobile Safari/537.36`
  expect(deviceLabel(android)).toBe('Android, Chrome')
})
