import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, expect, test } from 'vitest'
import { answerTooLarge, isTooLarge } from './too-large'

let server: Server | undefined
afterEach(() => server?.close())

async function send(bytes: number): Promise<Response> {
  server = createServer((request, response) => {
    if (isTooLarge(request)) void answerTooLarge(request, response)
    else request.resume().on('end', () => response.end('taken'))
  })
  await new Promise<void>(resolve => server?.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return fetch(`http://127.0.0.1:${port}/`, { method: 'POST', body: Buffer.alloc(bytes) })
}

test('what no form of ours takes is answered in words, after it was sent', async () => {
  const answer = await send(7_000_000)
  expect(answer.status).toBe(413)
  expect(await answer.text()).toContain('choose a picture of 2 MB or less')
})

test('all else is left to its page', async () => {
  expect(await (await send(4_000_000)).text()).toBe('taken')
  server?.close()
  expect(await (await send(0)).text()).toBe('taken')
})
