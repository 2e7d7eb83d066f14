import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { asSystem } from '@/db/client'
import { customMenuLinks } from '@/db/schema/menu-links'
import { makeMenuLink } from '@/db/seed/factories'
import { type TestDatabase, testDatabase } from '@/db/seed/testing'
import { cookieNames } from '@/lib/auth/cookies'
import { seal } from '@/lib/auth/pointer'
import { receiveUserLink } from '@/lib/magic-links/receive'
import { makeShop, regenerate, type Shop, StaffBrowser } from '@/lib/magic-links/user-open.fixtures'
import { env } from '@/lib/platform/env'
import { inRequest } from '@/lib/platform/request-context'
import { openMenu } from './open'

/** This browser's cookies. */
const jar = new Map<string, string>()
vi.mock('next/headers', () => ({
  cookies: async () => ({ get: (name: string) => (jar.has(name) ? { name, value: jar.get(name) } : undefined) }),
}))
// One request a call: what is remembered within one must not reach the next.
vi.mock('react', async original => ({ ...(await original<object>()), cache: <T>(run: T) => run }))

let database: TestDatabase
beforeAll(async () => {
  database = await testDatabase()
})
afterAll(() => database.close())
beforeEach(() => jar.clear())

const ours = { 'sec-fetch-site': 'same-origin', 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'iframe' }
const cookieHeader = () => ({ cookie: [...jar].map(([name, value]) => `${name}=${value}`).join('; ') })

async function signIn(shop: Shop, ...as: ['account_user' | 'agency_admin', string[]?]) {
  const browser = await StaffBrowser.of(shop.agencyId, ...as)
  jar.set(cookieNames.staff(), seal(browser.staff, 'staff', new Date(Date.now() + 86_400_000)))
}

const ask = (id: string, headers: Record<string, string> = ours, query = '') =>
  inRequest({ requestId: 'x', path: '/', unavailable: null, transactions: 0 }, () =>
    openMenu(new Request(`${env().APP_URL}/menu/${id}/open${query}`, { headers }), id),
  )
const goesTo = async (asked: Promise<Response>) => {
  const response = await asked
  return `${response.status} ${response.headers.get('location')}`
}
const follow = (location: string, headers: Record<string, string> = ours) => {
  const url = new URL(location, env().APP_URL)
  const request = new Request(url, { headers: { ...headers, ...cookieHeader() } })
  return inRequest({ requestId: 'x', path: '/', unavailable: null, transactions: 0 }, () =>
    receiveUserLink(request, url.pathname.split('/')[2] ?? ''),
  )
}
const address = (shop: Shop, url: string) =>
  asSystem('test', tx =>
    makeMenuLink(tx, shop.location, { target: 'url', url, linkLocationId: null, linkGeneration: null, title: 'Help' }),
  )

describe('an entry that opens a user’s link', () => {
  it('sends the user on with a launch, and they come in: framed by us alone, with the portal’s cookie', async () => {
    const shop = await makeShop()
    await signIn(shop, 'account_user', [shop.location.id])
    const to = (await ask(shop.entryId)).headers.get('location') ?? ''
    expect(to).toMatch(/^\/u\/[\w-]{68}\?launch=[\w-]{48}$/)
    const opened = await follow(to)
    expect([opened.status, opened.headers.get('location')]).toEqual([303, `/portal/${shop.location.slug}`])
    expect(opened.headers.get('content-security-policy')).toContain("frame-ancestors 'self'")
    expect(opened.headers.get('set-cookie')).toMatch(/^portico\.portal=[\w-]+; Path=\/; .*HttpOnly; SameSite=Lax/)
    const [row] = await asSystem('test', tx =>
      tx.select().from(customMenuLinks).where(eq(customMenuLinks.id, shop.entryId)),
    )
    expect(row?.opens).toBe(1)
  })

  it('is not opened by a prefetch of the link, nor by somebody else’s browser', async () => {
    const shop = await makeShop()
    await signIn(shop, 'account_user', [shop.location.id])
    const to = (await ask(shop.entryId)).headers.get('location') ?? ''
    expect((await follow(to, { ...ours, purpose: 'prefetch' })).status).toBe(403)
    jar.clear()
    const page = await follow(to)
    expect(page.status).toBe(403)
    expect(page.headers.get('set-cookie')).toBeNull()
    expect(page.headers.get('content-security-policy')).toContain('frame-ancestors *')
    await signIn(shop, 'account_user', [shop.location.id])
    expect((await follow(to)).status).toBe(403)
  })

  it('asked for from elsewhere shows its page, and launches nothing', async () => {
    const shop = await makeShop()
    await signIn(shop, 'account_user', [shop.location.id])
    const page = `303 /menu/${shop.entryId}`
    for (const site of ['none', 'cross-site', 'same-site'])
      expect(await goesTo(ask(shop.entryId, { ...ours, 'sec-fetch-site': site }))).toBe(page)
    expect(await goesTo(ask(shop.entryId, {}))).toBe(page)
    expect(await goesTo(ask(shop.entryId, { referer: 'https://evil.example/x' }))).toBe(page)
    expect(await goesTo(ask(shop.entryId, { ...ours, purpose: 'prefetch' }))).toBe(page)
    expect(await goesTo(ask(shop.entryId, { referer: `${env().APP_URL}/locations/x` }))).toMatch(/\/u\//)
  })

  it('shows its page where the link was replaced, and to who may not see it', async () => {
    const shop = await makeShop()
    await signIn(shop, 'account_user', [shop.location.id])
    await regenerate(shop.location.id, shop.admin.id)
    expect(await goesTo(ask(shop.entryId))).toBe(`303 /menu/${shop.entryId}`)
    const foreign = await makeShop()
    await signIn(foreign, 'agency_admin')
    expect(await goesTo(ask(shop.entryId))).toBe(`303 /menu/${shop.entryId}`)
    expect(await goesTo(ask('not-an-id'))).toBe('303 /menu/not-an-id')
  })

  it('leads who is signed out to the sign-in page, out of a frame', async () => {
    const shop = await makeShop()
    expect(await goesTo(ask(shop.entryId, { ...ours, 'sec-fetch-dest': 'document' }))).toBe('303 /sign-in')
    const framed = await ask(shop.entryId)
    expect(framed.status).toBe(403)
    expect(await framed.text()).toContain('href="/sign-in" target="_top"')
  })
})

describe('an entry that opens an address', () => {
  it('fills in who opens it and where', async () => {
    const shop = await makeShop()
    await signIn(shop, 'account_user', [shop.location.id])
    const id = await address(shop, 'https://help.example.com/{{location.id}}?name={{location.name}}')
    const filled = `303 https://help.example.com/${shop.location.id}?name=Lakeside%20Yoga`
    expect(await goesTo(ask(id, ours, `?location=${shop.location.slug}`))).toBe(filled)
    expect(await goesTo(ask(id))).toBe(filled)
    expect(await goesTo(ask(id, ours, '?location=elsewhere'))).toBe(filled)
  })

  it('is of the named location only where that is the user’s', async () => {
    const [shop, foreign] = [await makeShop(), await makeShop()]
    await signIn(shop, 'account_user', [shop.location.id])
    const id = await address(shop, 'https://help.example.com/{{location.id}}')
    for (const { slug } of [shop.harbor, foreign.location])
      expect(await goesTo(ask(id, ours, `?location=${slug}`))).toBe(`303 https://help.example.com/${shop.location.id}`)
  })
})
