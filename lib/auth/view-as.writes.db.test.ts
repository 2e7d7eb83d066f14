import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { asSystem } from '@/db/client'
import { makeAgency, makeLocation } from '@/db/seed/factories'
import { rowsOfAll } from '@/db/seed/rows'
import { type TestDatabase, testDatabase } from '@/db/seed/testing'
import { coursePage, lessonPage, libraryPage } from '@/lib/catalog/pages/portal'
import { lessonFile } from '@/lib/catalog/pages/portal-files'
import { saveFile } from '@/lib/platform/files'
import { type FormState, idle } from '@/lib/platform/form'
import { receiveBeacon } from '@/lib/progress/pages'
import { accountPage } from '@/lib/sessions/pages/portal'
import { leavePortal } from './portal-leave'
import { change, enterAsLearner, enterAsStaff, makeLearner, pressView, sessionsOf } from './view-as.fixtures'

/** This browser's cookies. */
const jar = new Map<string, string>()
vi.mock('next/headers', () => ({
  headers: async () => new Headers({ 'user-agent': 'Mozilla/5.0 (Macintosh) Firefox/130.0' }),
  cookies: async () => ({
    get: (name: string) => (jar.has(name) ? { name, value: jar.get(name) } : undefined),
    set: (name: string, value: string) => jar.set(name, value),
    delete: ({ name }: { name: string }) => jar.delete(name),
  }),
}))

const folder = mkdtempSync(path.join(tmpdir(), 'view-as-'))
let database: TestDatabase
let agencyId: string
let here: Awaited<ReturnType<typeof makeLocation>>

beforeAll(async () => {
  process.env.DATA_DIR = folder
  database = await testDatabase()
  await asSystem('test', async tx => {
    agencyId = await makeAgency(tx)
    here = await makeLocation(tx, agencyId)
  })
})
afterAll(async () => {
  await database.close()
  rmSync(folder, { recursive: true })
})
beforeEach(() => jar.clear())

type Learner = Awaited<ReturnType<typeof makeLearner>>

/** Every action of the portal, as the code has them. */
async function portalActions(): Promise<[string, (previous: FormState, form: FormData) => Promise<FormState>][]> {
  const files = readdirSync('lib', { recursive: true, encoding: 'utf8' }).filter(file =>
    /\/actions(\.ts|\/[^/]+\.ts)$/.test(file),
  )
  const found = files.flatMap(file =>
    [...readFileSync(`lib/${file}`, 'utf8').matchAll(/export const (\w+) = portalAction\(/g)].map(([, name = '']) => ({
      file,
      name,
    })),
  )
  return Promise.all(
    found.map(async ({ file, name }) => {
      const module = await import(path.resolve('lib', file))
      return [name, module[name]] as [string, (previous: FormState, form: FormData) => Promise<FormState>]
    }),
  )
}

/** What any of them asks for. */
const everyField = ({ lessonId, deviceId }: Learner) => ({
  location: here.slug,
  lesson: lessonId,
  device: deviceId,
  firstName: 'Changed',
  lastName: 'Changed',
  language: 'de',
  keys: 'on',
  had: 'no',
  currentPassword: '',
  newPassword: 'a-long-new-password',
})

const formOf = (values: Record<string, string>) => {
  const form = new FormData()
  for (const [name, value] of Object.entries(values)) form.set(name, value)
  return form
}

describe('it changes nothing of the contact’s', () => {
  const only = 'Only Mara can do this; you are viewing.'
  const beacon = (report: object) => {
    const body = JSON.stringify(report)
    const headers = { 'content-length': String(body.length), 'sec-fetch-site': 'same-origin' }
    return receiveBeacon(new Request('http://x/', { method: 'POST', body, headers }), here.slug)
  }

  it('shows everything that the contact would see, and every write is refused', async () => {
    const learner = await makeLearner(here.id)
    await saveFile(here.id, learner.assetId, Buffer.from('card'))
    // Not confirmed, and last used long ago: what a careless look would confirm, or note as seen.
    const own = await enterAsLearner(new Map(), here.id, learner.contact.id, { confirmed: false })
    await change(sql`update sessions set last_seen_at = now() - interval '1 hour' where id = ${own}`)
    await enterAsStaff(jar, agencyId, 'account_user', [here.id])
    const before = await rowsOfAll(here.id)
    expect(Object.keys(before)).toEqual(
      expect.arrayContaining(['contacts', 'devices', 'lesson_progress', 'domain_events', 'messages']),
    )
    await pressView(jar, { slug: here.slug, contactId: learner.contact.id })
    await change(sql`update sessions set last_seen_at = now() - interval '1 hour' where kind = 'view_as'`)

    await expect(libraryPage(here.slug)).rejects.toThrow('NEXT_REDIRECT')
    expect((await coursePage(here.slug, learner.productId)).course.source.override).toBe(false)
    expect((await lessonPage(here.slug, learner.productId, learner.lessonId)).content?.files).toHaveLength(1)
    expect((await accountPage(here.slug)).devices).toMatchObject([{ id: learner.deviceId, current: true }])
    expect((await lessonFile(new Request('http://x/'), here.slug, learner.assetId)).status).toBe(200)

    const actions = await portalActions()
    expect(actions.map(([name]) => name)).toEqual(
      expect.arrayContaining(['completeAndContinue', 'saveProfile', 'signOutOwnDevice']),
    )
    for (const [name, action] of actions) {
      expect(await action(idle, formOf(everyField(learner))), name).toMatchObject({ status: 'error', formError: only })
    }
    for (const report of [{}, { lesson: learner.lessonId }, { lesson: learner.lessonId, position: 5, duration: 9 }]) {
      expect(await beacon(report)).toBe(403)
    }
    for (const how of ['sign_out', 'not_me'] as const)
      expect(await leavePortal(here.slug, how)).toEqual({ viewOnly: only })

    await leavePortal(here.slug, 'view')
    expect(await rowsOfAll(here.id)).toEqual(before)
    const [row] = (await sessionsOf(here.id, learner.contact.id)).filter(each => each.id === own)
    expect(row).toMatchObject({ confirmedAt: null, endedAt: null })
  })

  it('refuses in the language of staff, whatever the contact’s', async () => {
    const learner = await makeLearner(here.id)
    await change(sql`update contacts set language = 'de' where id = ${learner.contact.id}`)
    await enterAsStaff(jar, agencyId, 'account_user', [here.id])
    await pressView(jar, { slug: here.slug, contactId: learner.contact.id })
    const [, action] = (await portalActions())[0] as Awaited<ReturnType<typeof portalActions>>[number]
    expect(await action(idle, formOf(everyField(learner)))).toMatchObject({
      formError: 'Only Mara can do this; you are viewing.',
    })
  })

  it('shows a contact without an offer the library as they would still see it', async () => {
    const learner = await makeLearner(here.id)
    await change(sql`update grants set revoked_at = now() where contact_id = ${learner.contact.id}`)
    await enterAsStaff(jar, agencyId, 'account_user', [here.id])
    expect((await pressView(jar, { slug: here.slug, contactId: learner.contact.id })).status).toBe(303)
    expect(await libraryPage(here.slug)).toMatchObject({ courses: [], upcoming: [], session: { kind: 'view_as' } })
  })
})
