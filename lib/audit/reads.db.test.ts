import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { asSystem, inLocation } from '@/db/client'
import { auditLog } from '@/db/schema/audit'
import { lessonProgress } from '@/db/schema/progress'
import { makeAgency, makeContact, makeLocation, makeProduct, makeUser } from '@/db/seed/factories'
import { type TestDatabase, testDatabase } from '@/db/seed/testing'
import { newId } from '@/lib/platform/ids'
import { listContactLinks, listTimeline, readLastTurnOff } from './reads'
import type { AuditEntry } from './types'

let database: TestDatabase
let here: string
let user: string
let contactId: string

const start = Date.UTC(2026, 10, 1)
const at = (minute: number) => new Date(start + minute * 60_000)
const note = (minute: number, { contactId: of = contactId, ...entry }: AuditEntry, actorUserId: string | null = null) =>
  inLocation(here, tx =>
    tx.insert(auditLog).values({ locationId: here, id: newId(), at: at(minute), actorUserId, contactId: of, ...entry }),
  )

beforeAll(async () => {
  database = await testDatabase()
  await asSystem('test', async tx => {
    const agency = await makeAgency(tx)
    here = (await makeLocation(tx, agency)).id
    user = (await makeUser(tx, agency, { name: 'Daniel Osei' })).id
  })
  contactId = await inLocation(here, async tx => (await makeContact(tx)).id)
  const other = await inLocation(here, async tx => (await makeContact(tx)).id)
  const details = { ttlHours: 24, once: false, to: null, olderTurnedOff: null }
  await note(0, { act: 'link.generated', linkKind: 1, linkIat: 100, details }, user)
  await note(1, { act: 'link.opened', linkKind: 1, linkIat: 100, deviceLabel: 'Mac, Firefox' })
  await note(2, { act: 'link.opened', linkKind: 1, linkIat: 100, deviceLabel: 'iPhone, Safari' })
  await note(3, { act: 'link.generated', linkKind: 3, linkIat: 200, details: { ...details, olderTurnedOff: 1 } }, user)
  for (const minute of [4, 5, 6, 7]) {
    await note(minute, {
      act: 'link.refused',
      linkKind: 1,
      linkIat: 100,
      reason: 'replaced',
      deviceLabel: 'iPhone, Safari',
    })
  }
  await note(8, { act: 'link.opened', linkKind: 1, linkIat: 150 })
  await note(9, { act: 'link.opened', linkKind: 1, linkIat: 100, contactId: other })
  await note(10, { act: 'contact.changed', details: { changed: ['phone'] } }, user)
  await inLocation(here, async tx => {
    const { lessonIds } = await makeProduct(tx)
    const lessonId = lessonIds[0] ?? ''
    await tx
      .insert(lessonProgress)
      .values({ locationId: here, id: newId(), contactId, lessonId, startedAt: at(11), completedAt: at(11) })
  })
})
afterAll(() => database.close())

describe('a contact’s links', () => {
  const links = () => inLocation(here, tx => listContactLinks(tx, contactId))

  it('are known by kind and iat, newest first, also one that nobody here made', async () => {
    expect((await links()).map(link => [link.kind, link.iat, link.made?.by])).toEqual([
      [3, 200, 'Daniel Osei'],
      [1, 150, undefined],
      [1, 100, 'Daniel Osei'],
    ])
  })
  it('say how often they were opened and refused, by this contact alone', async () => {
    const link = (await links()).at(-1)
    expect(link).toMatchObject({ opened: 2, lastOpenedAt: at(2), lastDevice: 'iPhone, Safari', refused: 4 })
    expect(link?.made).toMatchObject({ at: at(0), ttlHours: 24, to: null })
    expect(link?.refusals.map(each => each.at)).toEqual([at(7), at(6), at(5)])
  })
})

describe('the last turn-off', () => {
  const last = (since = 0) => inLocation(here, async tx => (await readLastTurnOff(tx, contactId, at(since)))?.at)

  it('is the generated link that turned the older ones off', async () => {
    expect(await last()).toEqual(at(3))
    expect(await last(4)).toBeUndefined()
  })
  it('is a change of the contact, or that of the whole location, whatever came last', async () => {
    await note(20, { act: 'links.contact_turned_off' }, user)
    expect(await last()).toEqual(at(20))
    await inLocation(here, tx =>
      tx.insert(auditLog).values({ locationId: here, id: newId(), at: at(30), act: 'links.location_turned_off' }),
    )
    expect(await last()).toEqual(at(30))
  })
})

describe('the timeline', () => {
  const timeline = (view: 'all' | 'links' | 'lessons', limit = 50, offset = 0) =>
    inLocation(here, async tx => (await listTimeline(tx, contactId, { view, limit, offset })).map(row => row.act))

  it('holds audit and lessons together, a completed lesson above its begin', async () => {
    const acts = await timeline('all')
    expect(acts.slice(1, 4)).toEqual(['lesson.completed', 'lesson.started', 'contact.changed'])
    expect(await timeline('all', 2, 1)).toEqual(acts.slice(1, 3))
  })
  it('shows links or lessons alone', async () => {
    expect(await timeline('lessons')).toEqual(['lesson.completed', 'lesson.started'])
    expect(await timeline('links')).not.toContain('contact.changed')
    expect(await timeline('links')).toContain('links.contact_turned_off')
  })
})
