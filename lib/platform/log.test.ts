import { expect, test } from 'vitest'
import { cleanLine, readableLine } from './log'

const token = 'A'.repeat(40) + 'b-_9'.repeat(7)
const clean = (value: unknown) => cleanLine(`${JSON.stringify(value)}\n`)

test('a harmless line is left as it is', () => {
  const line = '{"level":"info","path":"/sign-in","status":200}\n'
  expect(cleanLine(line)).toBe(line)
})

test('nothing secret passes, however deep, in messages, stacks, arrays and keys', () => {
  const line = clean({
    msg: `failed at /m/${token} for anna@example.com`,
    err: { stack: `Error: no row for ${token}\n  at x`, query: { values: ['anna@example.com', token] } },
    request: {
      headers: { cookie: 'portico.portal=abc', authorization: 'Bearer x' },
      nested: [{ password: 'hunter2' }],
    },
  })
  expect(line).not.toMatch(new RegExp(`${token}|anna@|portico.portal=abc|Bearer x|hunter2`))
  expect(line).toContain('a•••@e•••.com')
  expect(JSON.parse(line)).toMatchObject({ request: { headers: { cookie: '•••' }, nested: [{ password: '•••' }] } })
})

test('for people: time, level, message, fields and the stack', () => {
  const line = readableLine(
    JSON.stringify({
      level: 'error',
      time: '2026-11-24T07:12:09.000Z',
      msg: 'failed',
      status: 500,
      err: { stack: 'Error: x\n  at y' },
    }),
  )
  expect(line).toContain('07:12:09')
  expect(line).toContain('failed status=500')
  expect(line).toContain('Error: x\n  at y')
})
