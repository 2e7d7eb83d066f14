import { expect, test } from 'vitest'
import { isSmallBody } from './small-body'

const saying = (length?: string) => new Headers(length === undefined ? {} : { 'content-length': length })

test('a body is small if it says so', () => {
  expect(isSmallBody(saying('0'), 10)).toBe(true)
  expect(isSmallBody(saying('10'), 10)).toBe(true)
  expect(isSmallBody(saying('11'), 10)).toBe(false)
  expect(isSmallBody(saying('x'), 10)).toBe(false)
  expect(isSmallBody(saying(), 10)).toBe(false)
})
