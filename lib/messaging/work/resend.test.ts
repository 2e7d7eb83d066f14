import { once } from 'node:events'
import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Driver, Mail } from '../types'
import { outcomeOf, resendDriver } from './resend'

type Asked = { key: string | undefined; body: Record<string, unknown> }
const asked: Asked[] = []
const answers: [number, unknown][] = []

/** Resend's address, as far as this needs it. */
const api = createServer((request: IncomingMessage, response) => {
  let text = ''
  request.on('data', chunk => {
    text += String(chunk)
  })
  request.on('end', () => {
    asked.push({ key: request.headers['idempotency-key'] as string | undefined, body: JSON.parse(text) })
    const [status, body] = answers.shift() ?? [200, { id: 're-1' }]
    response.writeHead(status, { 'Content-Type': 'application/json' }).end(JSON.stringify(body))
  })
})

let driver: Driver
beforeAll(async () => {
  api.listen(0, '127.0.0.1')
  await once(api, 'listening')
  process.env.RESEND_BASE_URL = `http://127.0.0.1:${(api.address() as AddressInfo).port}`
  driver = resendDriver('re_test')
})
afterAll(() => {
  delete process.env.RESEND_BASE_URL
  api.close()
})

const mail: Mail = {
  subject: 'Your link',
  html: '<p>Hello</p>',
  plain: 'Hello',
  messageId: '01a20c81-18db-763d-a35d-7e19528c36bd',
  locationId: '01a20c81-18db-763d-a35d-7e19528c36be',
  idempotencyKey: '01a20c81-18db-763d-a35d-7e19528c36bd',
  from: { name: 'Lake "side"\nYoga', address: 'courses@portico.example' },
  to: 'mara@example.com',
  replyTo: 'hello@lakeside.example.com',
  unsubscribeUrl: 'https://learn.example/api/unsubscribe/abc',
}

describe('Resend', () => {
  it('is asked with the message’s key, its tags, and the way to unsubscribe', async () => {
    expect(await driver.send(mail)).toEqual({ kind: 'sent', providerId: 're-1' })
    expect(asked[0]).toMatchObject({
      key: mail.idempotencyKey,
      body: {
        from: '"Lake sideYoga" <courses@portico.example>',
        to: 'mara@example.com',
        reply_to: 'hello@lakeside.example.com',
        text: 'Hello',
        tags: [
          { name: 'message', value: mail.messageId },
          { name: 'location', value: mail.locationId },
        ],
        headers: { 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' },
      },
    })
  })

  it('that is down is asked again with the same bytes', async () => {
    answers.push([500, { name: 'application_error', message: 'oh', statusCode: 500 }])
    expect(await driver.send(mail)).toMatchObject({ kind: 'later', maybe: true })
    await driver.send(mail)
    expect(asked.at(-1)).toEqual(asked.at(-2))
  })

  it.each([
    ['validation_error', 422, 'refused'],
    ['rate_limit_exceeded', 429, 'later'],
    ['invalid_api_key', 403, 'later'],
    ['concurrent_idempotent_requests', 409, 'later'],
    ['invalid_idempotent_request', 409, 'sent'],
    ['application_error', null, 'later'],
  ] as const)('%s (%s): %s', (name, statusCode, kind) => {
    expect(outcomeOf({ name, message: 'x', statusCode }).kind).toBe(kind)
  })
})
