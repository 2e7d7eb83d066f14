import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { asSystem, inLocation } from '@/db/client'
import { sessions } from '@/db/schema/sessions'
import { makeAgency, makeContact, makeGrant, makeLocation, makeOffer, makeProduct, makeUser } from '@/db/seed/factories'
import { type TestDatabase, testDatabase } from '@/db/seed/testing'
import { unseal } from '@/lib/auth/pointer'
import { inRequest } from '@/lib/platform/request-context'
import { mintContactLink } from './contact-link'
import { receiveLearnerLink, receiveUserLink } from './receive'
import { userLinkOf } from './user-link'

type Place = Awaited<ReturnType<typeof makeLocation>>
type Person = Awaited<ReturnType<typeof makeContact>>

const click = {
  'sec-fetch-site': 'none',
  'sec-fetch-mode': 'navigate',
  'sec-fetch-dest': 'document',
  'sec-fetch-user': '?1',
  'user-agent': 'Mozilla/5.0 (Windows NT 10.0; rv:140.0) Gecko/20100101 Firefox/140.0',
}
const press = { ...click, 'sec-fetch-site': 'same-origin', origin: 'http://localhost:3000' }

let database: TestDatabase
let location: Place
let mara: Person

beforeAll(async () => {
  database = await testDatabase()
  location = await asSystem('test', async tx => makeLocation(tx, await makeAgency(tx)))
  mara = await inLocation(location.id, async tx => {
    const contact = await makeContact(tx)
    const { productId } = await makeProduct(tx)
    await makeGrant(tx, { contactId: contact.id, offerId: await makeOffer(tx, [productId]) })
    return contact
  })
})
afterAll(() => database.close())

const tokenOf = (changes: Partial<Parameters<typeof mintContactLink>[0]> = {}) =>
  mintContactLink({ location, contact: mara, ttlHours: 24, once: false, ...changes }).token

function send(token: string, method: string, headers: Record<string, string>, query = ''): Promise<Response> {
  return receiveLearnerLink(new Request(`http://localhost:3000/m/${token}${query}`, { method, headers }), token)
}

const cookieOf = (response: Response, name: string) =>
  response.headers
    .getSetCookie()
    .find(each => each.startsWith(`${name}=`))
    ?.slice(name.length + 1)
    .split(';')[0]

const count = () => inLocation(location.id, tx => tx.$count(sessions))

describe('a request for a learner’s link', () => {
  it('signs a click in: 303 to the library with a cookie that points at a session of this location', async () => {
    const response = await send(tokenOf(), 'GET', click)
    expect(response.status).toBe(303)
    expect(response.headers.get('location')).toBe(`/portal/${location.slug}`)
    expect(unseal(cookieOf(response, 'portico.portal'), 'portal')?.scope).toBe(location.id)
    expect(cookieOf(response, 'portico.device')).toMatch(/^[\w-]{43}$/)
  })

  it('lands on a page inside the portal, and on no other', async () => {
    const inside = await send(tokenOf(), 'GET', click, '?to=/courses/0198-a')
    expect(inside.headers.get('location')).toBe(`/portal/${location.slug}/courses/0198-a`)
    const outside = await send(tokenOf(), 'GET', click, '?to=//evil.example')
    expect(outside.headers.get('location')).toBe(`/portal/${location.slug}`)
  })

  it('shows the button to what is no click, and makes no session', async () => {
    const before = await count()
    const noClicks: Record<string, string>[] = [
      {},
      { 'user-agent': 'curl/8' },
      { ...click, purpose: 'prefetch' },
      { ...click, rsc: '1' },
    ]
    for (const headers of noClicks) {
      const response = await send(tokenOf(), 'GET', headers)
      expect(response.status).toBe(200)
      expect(response.headers.getSetCookie()).toEqual([])
      expect(await response.text()).toContain('<form method="post">')
    }
    expect(await count()).toBe(before)
  })

  it('answers HEAD with nothing', async () => {
    const before = await count()
    const response = await send(tokenOf(), 'HEAD', click)
    expect([response.status, await response.text(), response.headers.getSetCookie()]).toEqual([200, '', []])
    expect(await count()).toBe(before)
  })

  it('refuses a frame and a foreign form', async () => {
    expect((await send(tokenOf(), 'GET', { ...click, 'sec-fetch-dest': 'iframe' })).status).toBe(403)
    expect((await send(tokenOf(), 'POST', { ...press, 'sec-fetch-site': 'cross-site' })).status).toBe(403)
  })

  it('burns a one-time link by a press, once, and lets the browser that did so back in', async () => {
    const token = tokenOf({ once: true })
    expect((await send(token, 'GET', click)).status).toBe(200)
    const first = await send(token, 'POST', press)
    expect(first.status).toBe(303)
    expect((await send(token, 'POST', press)).status).toBe(410)
    const cookie = `portico.portal=${cookieOf(first, 'portico.portal')}`
    const again = await send(token, 'GET', { ...click, cookie })
    expect([again.status, again.headers.getSetCookie()]).toEqual([303, []])
  })

  it('says that a newer link was made', async () => {
    const response = await send(tokenOf({ contact: { ...mara, linkGeneration: Buffer.alloc(5, 9) } }), 'GET', click)
    expect(response.status).toBe(410)
    expect(response.headers.get('content-language')).toBe('en')
    expect(await response.text()).toContain('A newer link was made')
  })

  it('asks no database for what is not a link', async () => {
    const token = tokenOf()
    const broken = `${token.slice(0, 20)}${token[20] === 'A' ? 'B' : 'A'}${token.slice(21)}`
    const asked = async (text: string) => {
      const context = { requestId: 'test', path: '/', unavailable: null, transactions: 0 }
      const { status } = await inRequest(context, () => send(text, 'GET', click))
      return { status, transactions: context.transactions }
    }
    expect(await asked(broken)).toEqual({ status: 404, transactions: 0 })
    expect((await asked(token)).transactions).toBeGreaterThan(0)
  })
})

describe('a request for a user’s link', () => {
  it('explains itself to everybody, the agency’s admin too, and signs nobody in', async () => {
    await asSystem('test', tx => makeUser(tx, location.agencyId))
    const row = { ...location, userLinkKid: 1, userLinkTtlHours: 24, userLinkMadeAt: new Date() }
    const token = userLinkOf(row, new Date())?.url.split('/u/')[1] ?? ''
    const response = await receiveUserLink(new Request(`http://localhost:3000/u/${token}`, { headers: click }), token)
    expect([response.status, response.headers.getSetCookie()]).toEqual([403, []])
    expect(await response.text()).toContain(location.siteName)
    const learners = await receiveUserLink(new Request('http://localhost:3000/u/x'), tokenOf())
    expect(learners.status).toBe(404)
  })
})
