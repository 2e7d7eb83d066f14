import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { SMTPServer } from 'smtp-server'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { inLocation } from '@/db/client'
import { messages } from '@/db/schema/messaging'
import { makeContact } from '@/db/seed/factories'
import { type TestDatabase, testDatabase } from '@/db/seed/testing'
import { newId } from '@/lib/platform/ids'
import { learner } from '../sending.fixtures'
import { queueMessage } from '../writes/queue'

let database: TestDatabase
beforeAll(async () => {
  database = await testDatabase()
})
afterAll(() => database.close())

const MESSAGES = 40

/** The worker of `npm run worker`, in a process of its own. */
function startWorker(smtpUrl: string): ChildProcess {
  const env = {
    ...process.env,
    DATABASE_URL: database.ownerUrl,
    MAIL_DRIVER: 'smtp',
    SMTP_URL: smtpUrl,
    MAIL_FROM: 'courses@portico.example',
    LOG_LEVEL: 'error',
  }
  return spawn(process.execPath, ['--import', 'tsx', 'scripts/worker.ts'], { env, stdio: 'inherit' })
}

async function until(done: () => Promise<boolean> | boolean, ms: number): Promise<void> {
  const end = Date.now() + ms
  while (!(await done()) && Date.now() < end) await sleep(50)
}

it('a worker killed while it sends: every message left once, or a person is asked about it', {
  timeout: 240_000,
}, async () => {
  const received = new Map<string, number>()
  const smtp = new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'],
    onData: (stream, session, done) => {
      const to = session.envelope.rcptTo[0]?.address ?? ''
      stream.resume().once('end', () => {
        received.set(to, (received.get(to) ?? 0) + 1)
        setTimeout(done, 60)
      })
    },
  })
  smtp.on('error', () => {})
  smtp.listen(0, '127.0.0.1')
  await once(smtp.server, 'listening')
  const url = `smtp://127.0.0.1:${(smtp.server.address() as AddressInfo).port}`

  const { location } = await learner()
  const data = { asked: true, by: null, ttlHours: null, once: false, to: null, replaces: false }
  await inLocation(location.id, async tx => {
    for (let n = 0; n < MESSAGES; n++) {
      const contact = await makeContact(tx, { email: `killed-${n}@example.com` })
      await queueMessage(tx, { contactId: contact.id, template: 'your_link', cause: newId(), data })
    }
  })
  const states = () =>
    inLocation(location.id, tx => tx.select({ state: messages.state, to: messages.toAddress }).from(messages))
  const isOver = async () => (await states()).every(({ state }) => state === 'sent' || state === 'unknown')

  const first = startWorker(url)
  await until(() => received.size >= 8, 60_000)
  first.kill('SIGKILL')
  await once(first, 'close')
  const second = startWorker(url)
  await until(isOver, 150_000)
  second.kill('SIGTERM')
  await once(second, 'close')
  smtp.close()

  const rows = await states()
  const unknown = rows.filter(row => row.state === 'unknown')
  expect(rows.filter(row => row.state !== 'sent' && row.state !== 'unknown')).toEqual([])
  // At most what the killed worker had in hand.
  expect(unknown.length).toBeLessThanOrEqual(4)
  for (const { state, to } of rows) {
    const times = received.get(to) ?? 0
    if (state === 'sent') expect(times, to).toBe(1)
    else expect(times, to).toBeLessThanOrEqual(1)
  }
})
