import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { asSystem, inLocation } from '@/db/client'
import { lessonProgress } from '@/db/schema/progress'
import { makeAgency, makeContact, makeGrant, makeLocation, makeOffer, makeProduct } from '@/db/seed/factories'
import { type TestDatabase, testDatabase } from '@/db/seed/testing'
import { writeAudit } from '@/lib/audit/writes'
import { newId } from '@/lib/platform/ids'
import { type ContactsQuery, countContacts, listContacts, readContact, readForLink, searchContacts } from './reads'

let database: TestDatabase
let here: string
let elsewhere: string
const ids: Record<string, string> = {}

const days = (n: number) => new Date(Date.now() + n * 86_400_000)

beforeAll(async () => {
  database = await testDatabase()
  const location = () => asSystem('test', async tx => (await makeLocation(tx, await makeAgency(tx))).id)
  here = await location()
  elsewhere = await location()
  await inLocation(here, async tx => {
    const add = async (firstName: string, lastName: string, changes = {}) => {
      const email = `${firstName.toLowerCase()}@example.com`
      ids[firstName] = (await makeContact(tx, { firstName, lastName, email, ...changes })).id
    }
    await add('Mara', 'Lindqvist', { phone: '+13125550134', lastSeenAt: days(-1), createdAt: days(-9) })
    await add('Marcus', 'Bell', { status: 'blocked', lastSeenAt: days(-3), createdAt: days(-8) })
    await add('Hanna', 'Brandt', { createdAt: days(-7) })
    await add('Jonas', 'Weidner', { lastSeenAt: days(-2), createdAt: days(-6) })
    await add('Gone', 'Erased', { status: 'erased' })
    const { productId, lessonIds } = await makeProduct(tx, { lessons: 3 })
    const [foundations, twin] = [await makeOffer(tx, [productId]), await makeOffer(tx, [productId], { title: 'Twin' })]
    for (const name of ['Mara', 'Marcus']) await makeGrant(tx, { contactId: ids[name] ?? '', offerId: foundations })
    await makeGrant(tx, { contactId: ids.Mara ?? '', offerId: twin })
    await makeGrant(tx, { contactId: ids.Jonas ?? '', offerId: foundations, startsAt: days(-20), endsAt: days(-1) })
    await tx.insert(lessonProgress).values({
      locationId: here,
      id: newId(),
      contactId: ids.Mara ?? '',
      lessonId: lessonIds[0] ?? '',
      completedAt: new Date(),
    })
    await writeAudit(tx, here, null, { act: 'link.generated', contactId: ids.Mara, linkKind: 1, linkIat: 1 })
    await writeAudit(tx, here, null, { act: 'contact.changed', contactId: ids.Mara })
  })
  await inLocation(elsewhere, tx =>
    makeContact(tx, { firstName: 'Mara', lastName: 'Elsewhere', phone: '+13125550134' }),
  )
})
afterAll(() => database.close())

const query = (changes: Partial<ContactsQuery> = {}): ContactsQuery => ({
  q: '',
  view: 'all',
  sort: 'name',
  descending: false,
  limit: 25,
  offset: 0,
  ...changes,
})

async function list(changes: Partial<ContactsQuery> = {}) {
  const asked = query(changes)
  return asSystem('test', async tx => listContacts(tx, here, asked, await countContacts(tx, here, asked)))
}
const names = (rows: { firstName: string }[]) => rows.map(row => row.firstName)

describe('searching', () => {
  const search = (q: string) => asSystem('test', tx => searchContacts(tx, here, q, 10))

  it('finds by any part of name, email or phone, all words of it', async () => {
    expect(names(await search('mar'))).toEqual(['Mara', 'Marcus'])
    expect(names(await search('MARA lind'))).toEqual(['Mara'])
    expect(names(await search('hanna@exam'))).toEqual(['Hanna'])
    expect(names(await search('(312) 555-0134'))).toEqual(['Mara'])
  })
  it('leaks nobody of another location, and no contact that was erased', async () => {
    const found = await search('mara')
    expect(found.map(each => each.lastName)).toEqual(['Lindqvist'])
    expect(await search('Elsewhere')).toEqual([])
    expect(await search('Erased')).toEqual([])
    expect(names(await asSystem('test', tx => searchContacts(tx, elsewhere, '312', 10)))).toEqual(['Mara'])
  })
  it('takes what LIKE would take for a pattern as it stands', async () => {
    expect(await search('%')).toEqual([])
    expect(await search('m_ra')).toEqual([])
    expect(await search("'; drop table contacts; --")).toEqual([])
  })
})

describe('the list', () => {
  it('counts its views', async () => {
    const counts = await inLocation(here, tx => countContacts(tx, here, { q: '', view: 'all' }))
    expect(counts).toEqual({ all: 4, enter: 1, no_offer: 2, blocked: 1, seen: 3 })
  })
  it('shows the view that was asked for', async () => {
    expect(names(await list({ view: 'enter' }))).toEqual(['Mara'])
    expect(names(await list({ view: 'no_offer' }))).toEqual(['Hanna', 'Jonas'])
    expect(names(await list({ view: 'blocked' }))).toEqual(['Marcus'])
    expect(names(await list({ q: 'mar', view: 'blocked' }))).toEqual(['Marcus'])
  })
  it('sorts, and has who never came at the end', async () => {
    expect(names(await list())).toEqual(['Hanna', 'Jonas', 'Mara', 'Marcus'])
    expect(names(await list({ sort: 'created', descending: true }))).toEqual(['Jonas', 'Hanna', 'Marcus', 'Mara'])
    expect(names(await list({ sort: 'seen', descending: true }))).toEqual(['Mara', 'Jonas', 'Marcus', 'Hanna'])
    expect(names(await list({ sort: 'seen' }))).toEqual(['Marcus', 'Jonas', 'Mara', 'Hanna'])
  })
  it('pages without losing anybody at the border between seen and never', async () => {
    const pages = [0, 2].map(offset => list({ sort: 'seen', descending: true, limit: 2, offset }))
    expect(names((await Promise.all(pages)).flat())).toEqual(['Mara', 'Jonas', 'Marcus', 'Hanna'])
  })
  it('tells of each row what its columns say', async () => {
    const rows = new Map((await list()).map(row => [row.firstName, row]))
    expect(rows.get('Mara')).toMatchObject({ lessons: 3, completed: 1, link: { act: 'link.generated' } })
    expect(rows.get('Mara')?.offers.toSorted()).toEqual(['Foundations', 'Twin'])
    expect(rows.get('Hanna')).toMatchObject({ offers: [], lessons: 0, link: null, startsAt: null, endedAt: null })
    expect(rows.get('Jonas')?.endedAt).toBeInstanceOf(Date)
  })
  it('gives the same rows under row level security', async () => {
    const asked = query()
    const inside = await inLocation(here, async tx =>
      listContacts(tx, here, asked, await countContacts(tx, here, asked)),
    )
    expect(inside).toEqual(await list())
    const across = await inLocation(elsewhere, async tx =>
      listContacts(tx, here, asked, await countContacts(tx, here, asked)),
    )
    expect(across).toEqual([])
  })
})

describe('one contact', () => {
  it('is found in its own location only, and only while it is one', async () => {
    const mara = ids.Mara ?? ''
    expect(await inLocation(here, tx => readContact(tx, mara))).toMatchObject({ firstName: 'Mara' })
    expect(await inLocation(elsewhere, tx => readContact(tx, mara))).toBeNull()
    expect(await inLocation(here, tx => readContact(tx, ids.Gone ?? ''))).toBeNull()
  })
  it('gives what a link is made from', async () => {
    const found = await inLocation(here, tx => readForLink(tx, ids.Mara ?? ''))
    expect(found?.linkGeneration).toHaveLength(5)
    expect(found?.location.linkLifeHours).toBe(720)
    expect(await inLocation(elsewhere, tx => readForLink(tx, ids.Mara ?? ''))).toBeNull()
  })
})
