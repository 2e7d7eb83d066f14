import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { asSystem, inLocation } from '@/db/client'
import { customMenuLinks } from '@/db/schema/menu-links'
import { makeMenuLink } from '@/db/seed/factories'
import { type TestDatabase, testDatabase } from '@/db/seed/testing'
import { mintContactLink } from '@/lib/magic-links/contact-link'
import { makeHouse } from '@/lib/magic-links/open.fixtures'
import { makeShop, regenerate, type Shop, tokenOf } from '@/lib/magic-links/user-open.fixtures'
import { env } from '@/lib/platform/env'
import { type MenuLinkInput, menuLinkInput } from './inputs'
import { listMenuLinks, listMenusHolding, readMenuLink } from './reads'
import { createMenuLink, giveLink, moveMenuLink, orderMenuLinks, setDeleted, updateMenuLink } from './writes'
import { resolveFields } from './writes/resolve'

let database: TestDatabase
beforeAll(async () => {
  database = await testDatabase()
})
afterAll(() => database.close())

const form = (changes: Record<string, unknown> = {}): MenuLinkInput =>
  menuLinkInput.parse({
    title: 'Help',
    icon: 'life-buoy',
    target: 'url',
    url: 'https://help.example.com/{{user.email}}',
    opensIn: 'new_tab',
    shownOn: 'locations',
    roles: ['account_user'],
    ...changes,
  })
const titles = async (agencyId: string) =>
  (await asSystem('test', tx => listMenuLinks(tx, agencyId))).map(({ link }) => link.title)
const resolve = (shop: Shop, changes: Record<string, unknown>) =>
  asSystem('test', tx => resolveFields(tx, shop.agencyId, form(changes)))

describe('an address', () => {
  it('is kept as it was typed', async () => {
    const shop = await makeShop()
    expect(await resolve(shop, {})).toMatchObject({ ok: true, fields: { url: form().url, link: null } })
  })

  it('that is a user’s link becomes the user’s link of that location, the current one', async () => {
    const shop = await makeShop()
    const url = `${env().APP_URL}/u/${await tokenOf(shop.location.id)}`
    const row = await regenerate(shop.location.id, shop.admin.id)
    const link = { locationId: shop.location.id, generation: row.userLinkGeneration }
    for (const each of [url, url.replace(env().APP_URL, 'https://other.example')])
      expect(await resolve(shop, { url: each })).toMatchObject({ ok: true, fields: { url: null, link } })
  })

  it('that is another agency’s, cut, or a learner’s link is refused at the field', async () => {
    const [shop, foreign, house] = [await makeShop(), await makeShop(), await makeHouse()]
    const theirs = `${env().APP_URL}/u/${await tokenOf(foreign.location.id)}`
    expect(await resolve(shop, { url: theirs })).toMatchObject({
      fieldErrors: { url: expect.stringMatching(/another agency/) },
    })
    const cut = `${env().APP_URL}/u/${(await tokenOf(shop.location.id)).slice(0, -4)}`
    expect(await resolve(shop, { url: cut })).toMatchObject({
      fieldErrors: { url: expect.stringMatching(/incomplete/) },
    })
    const learners = mintContactLink({ ...house, ttlHours: 1, once: false }).url
    expect(await resolve(shop, { url: learners })).toMatchObject({
      fieldErrors: { url: expect.stringMatching(/learner’s own link/) },
    })
  })

  it('as a link of a location that has none, or is another agency’s, is refused', async () => {
    const [shop, foreign] = [await makeShop(), await makeShop()]
    const link = (linkLocation: string) => resolve(shop, { target: 'user_link', linkLocation })
    expect(await link(shop.location.id)).toMatchObject({ ok: true })
    expect(await link(shop.harbor.id)).toMatchObject({
      fieldErrors: { linkLocation: expect.stringMatching(/no user’s link/) },
    })
    expect(await link(foreign.location.id)).toMatchObject({
      fieldErrors: { linkLocation: expect.stringMatching(/not there/) },
    })
    const locations = { where: 'chosen', locations: [foreign.location.id] }
    expect(await resolve(shop, locations)).toMatchObject({
      fieldErrors: { locations: expect.stringMatching(/not there/) },
    })
  })
})

describe('entries', () => {
  it('stand in their order, and move and drop in it', async () => {
    const shop = await makeShop()
    const { agencyId } = shop
    const add = (title: string) =>
      asSystem('test', async tx => {
        const resolved = await resolveFields(tx, agencyId, form({ title }))
        return resolved.ok ? createMenuLink(tx, agencyId, null, resolved.fields) : ''
      })
    const [b, c] = [await add('B'), await add('C')]
    expect(await titles(agencyId)).toEqual(['Teacher training', 'B', 'C'])
    await asSystem('test', tx => moveMenuLink(tx, agencyId, c, 'up'))
    expect(await titles(agencyId)).toEqual(['Teacher training', 'C', 'B'])
    await asSystem('test', tx => moveMenuLink(tx, agencyId, c, 'up'))
    await asSystem('test', tx => moveMenuLink(tx, agencyId, c, 'up'))
    expect(await titles(agencyId)).toEqual(['C', 'Teacher training', 'B'])
    await asSystem('test', tx => orderMenuLinks(tx, agencyId, [b, shop.entryId]))
    expect(await titles(agencyId)).toEqual(['B', 'Teacher training', 'C'])
  })

  it('deleted are out of the way, and come back to their place', async () => {
    const shop = await makeShop()
    const second = await asSystem('test', tx => makeMenuLink(tx, shop.location, { title: 'Second', position: 1 }))
    const set = (deleted: boolean) => asSystem('test', tx => setDeleted(tx, shop.agencyId, shop.entryId, deleted))
    expect(await set(true)).toEqual({ title: 'Teacher training' })
    expect(await set(true)).toBeNull()
    expect(await titles(shop.agencyId)).toEqual(['Second'])
    expect(await set(false)).toEqual({ title: 'Teacher training' })
    expect(await titles(shop.agencyId)).toEqual(['Teacher training', 'Second'])
    expect(second).not.toBe(shop.entryId)
  })

  it('are untouched by another agency', async () => {
    const [shop, foreign] = [await makeShop(), await makeShop()]
    const { agencyId } = foreign
    await asSystem('test', async tx => {
      const resolved = await resolveFields(tx, agencyId, form())
      expect(resolved.ok && (await updateMenuLink(tx, agencyId, shop.entryId, resolved.fields))).toBe(false)
      expect(await setDeleted(tx, agencyId, shop.entryId, true)).toBeNull()
      expect(await moveMenuLink(tx, agencyId, shop.entryId, 'down')).toBe(false)
      await orderMenuLinks(tx, agencyId, [shop.entryId])
      expect(await readMenuLink(tx, agencyId, shop.entryId)).toBeNull()
    })
    const [row] = await asSystem('test', tx =>
      tx.select().from(customMenuLinks).where(eq(customMenuLinks.id, shop.entryId)),
    )
    expect(row).toMatchObject({ title: 'Teacher training', position: 0, deletedAt: null })
  })

  it('that hold a location’s link are told, and say which are older', async () => {
    const shop = await makeShop()
    const chosen = await asSystem('test', tx =>
      makeMenuLink(tx, shop.location, { title: 'Chosen', position: 1, locationIds: [shop.harbor.id] }),
    )
    const holding = () => inLocation(shop.location.id, tx => listMenusHolding(tx, shop.location.id))
    expect(await holding()).toMatchObject([
      { title: 'Teacher training', current: true, names: null },
      { title: 'Chosen', current: true, names: { [shop.harbor.id]: 'Harbor' } },
    ])
    const row = await regenerate(shop.location.id, shop.admin.id)
    expect((await holding()).map(menu => menu.current)).toEqual([false, false])
    await asSystem('test', tx => giveLink(tx, row, chosen))
    expect((await holding()).map(menu => menu.current)).toEqual([false, true])
    expect(await asSystem('test', tx => giveLink(tx, row))).toBe(1)
    expect(await inLocation(shop.harbor.id, tx => listMenusHolding(tx, shop.harbor.id))).toEqual([])
  })
})
