import { expect, it } from 'vitest'
import { isSameOrigin } from './same-origin'

it.each([
  [{ 'sec-fetch-site': 'same-origin' }, true],
  [{ 'sec-fetch-site': 'same-site', origin: 'https://learn.example.com' }, false],
  [{ 'sec-fetch-site': 'cross-site', origin: 'https://learn.example.com' }, false],
  [{ 'sec-fetch-site': 'none' }, false],
  [{ origin: 'https://learn.example.com' }, true],
  [{ origin: 'https://learn.example.com.evil.example' }, false],
  [{ origin: 'null' }, false],
  [{}, false],
])('%j: %s', (headers, expected) => {
  expect(isSameOrigin(new Headers(headers as Record<string, string>), 'https://learn.example.com')).toBe(expected)
})
