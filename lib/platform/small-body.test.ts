import { expect, test } from 'vitest'
import { isSmallBody, textAtMost } from './small-body'

const saying = (length?: string) => new Headers(length === undefined ? {} : { 'content-length': length })

test('a body is small if it says so', () => {
  expect(isSmallBody(saying('0'), 10)).toBe(true)
  expect(isSmallBody(saying('10'), 10)).toBe(true)
  expect(isSmallBody(saying('11'), 10)).toBe(false)
  expect(isSmallBody(saying('x'), 10)).toBe(false)
  expect(isSmallBody(saying(), 10)).toBe(false)
})

test('a body is read to its end, or to the limit where it has none', async () => {
  const posted = (body: BodyInit) =>
    new Request('http://localhost:3000', { method: 'POST', body, ...{ duplex: 'half' } })
  expect(await textAtMost(posted('größe'), 7)).toBe('größe')
  expect(await textAtMost(posted('größe'), 6)).toBeNull()
  expect(await textAtMost(new Request('http://localhost:3000'), 6)).toBe('')
  let asked = 0
  const endless = new ReadableStream<Uint8Array>({
    pull: controller => {
      asked += 1
      controller.enqueue(new Uint8Array(1024))
    },
  })
  expect(await textAtMost(posted(endless), 10_000)).toBeNull()
  expect(asked).toBeLessThan(20)
})
