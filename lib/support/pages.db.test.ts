import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { asSystem, inLocation } from '@/db/client'
import { locations } from '@/db/schema/agencies'
import { contacts } from '@/db/schema/contacts'
import { grants } from '@/db/schema/offers'
import {
  makeAgency,
  makeContact,
  makeGrant,
  makeLocation,
  makeMenuLink,
  makeOffer,
  makeUser,
} from '@/db/seed/factories'
import { type TestDatabase, testDatabase } from '@/db/seed/testing'
import { regenerateUserLink } from '@/lib/agencies/writes/site'
import { writeAudit } from '@/lib/audit/writes'
import type { Role } from '@/lib/auth/roles'
import { turnOffContactLinks } from '@/lib/contacts/writes/links'
import { mintContactLink } from '@/lib/magic-links/contact-link'
import { currentKeys } from '@/lib/magic-links/keys'
import { receiveLearnerLink } from '@/lib/magic-links/receive'
import { USER_LINK_HOURS, userLinkOf } from '@/lib/magic-links/user-link'
import { sha256 } from '@/lib/platform/crypto'
import { forgetGlobal } from '@/lib/platform/global'
import { inRequest } from '@/lib/platform/request-context'
import { readStaffUser } from '@/lib/sessions/reads/staff'
import { beginStaffSession } from '@/lib/sessions/writes/staff'
import { lookAt } from './pages'
import type { LinkLook } from './types'

let database: TestDatabase
let agencyId: string
let location: Awaited<ReturnType<typeof makeLocation>>
let contact: Awaited<ReturnType<typeof makeContact>>
beforeAll(async () => {
  database = await testDatabase()
})
afterAll(() => database.close())
beforeEach(async () => {
  forgetGlobal('magic-links.shown')
  agencyId = await asSystem('test', tx => makeAgency(tx))
  location = await asSystem('test', tx => makeLocation(tx, agencyId))
  contact = await inLocation(location.id, async tx => {
    const made = await makeContact(tx)
    await makeGrant(tx, { contactId: made.id, offerId: await makeOffer(tx, []) })
    return made
  })
})

/** A signed-in user of that role in these locations. */
async function staff(role: Role, agency = agencyId, locationIds = [location.id]) {
  return asSystem('test', async tx => {
    const { id } = await makeUser(tx, agency, { role, locationIds, name: 'Daniel Osei' })
    const { sid } = await beginStaffSession(tx, id, 'Mac, Firefox')
    const user = await readStaffUser(tx, sha256(sid))
    if (!user) throw new Error('nobody is signed in')
    return user
  })
}

const linkOf = (changes: Partial<Parameters<typeof mintContactLink>[0]> = {}) =>
  mintContactLink({ location, contact, ttlHours: 24, once: false, ...changes })

async function look(role: Role, pasted: string): Promise<LinkLook> {
  const told = await lookAt(await staff(role), pasted)
  if (typeof told === 'string') throw new Error(`it was told: ${told}`)
  return told
}
const labelsOf = ({ mends }: LinkLook) => mends.map(({ label }) => label)

describe('whom a link is told to', () => {
  it.each<Role>(['agency_admin', 'agency_user', 'account_admin', 'account_user'])('%s of its location', async role => {
    expect(await look(role, linkOf().url)).toMatchObject({ title: 'Mara Lindqvist: magic link', state: 'works' })
  })

  it('nobody else: a link of elsewhere, a forged, a cut and an unknown one are one answer', async () => {
    const otherAgency = await asSystem('test', tx => makeAgency(tx))
    const sister = await asSystem('test', tx => makeLocation(tx, agencyId))
    const { url, token } = linkOf()
    const strangers = [
      await staff('agency_admin', otherAgency, []),
      await staff('account_admin', agencyId, [sister.id]),
      await staff('agency_user', agencyId, []),
      // A row that strayed in from another agency gives nothing.
      await staff('account_user', otherAgency, [location.id]),
    ]
    for (const user of strangers) expect(await lookAt(user, url)).toBe('unknown')
    const admin = await staff('agency_admin')
    const nowhere = linkOf({ location: { ...location, number: 16_777_000 } }).url
    const forged = `${url.slice(0, -3)}${url.endsWith('AAA') ? 'BBB' : 'AAA'}`
    for (const each of [forged, url.slice(0, -9), nowhere, `https://x.example/u/${token}`])
      expect(await lookAt(admin, each)).toBe('unknown')
    expect(await lookAt(admin, 'Mara Lindqvist')).toBe('none')
  })

  it('asks the database as often for a foreign link as for a forged one', async () => {
    const stranger = await staff('agency_admin', await asSystem('test', tx => makeAgency(tx)), [])
    const asked = async (pasted: string) => {
      const context = { requestId: 'test', path: '/', unavailable: null, transactions: 0 }
      await inRequest(context, () => lookAt(stranger, pasted))
      return context.transactions
    }
    const { url } = linkOf()
    expect([await asked(url), await asked(`${url.slice(0, -3)}${url.endsWith('AAA') ? 'BBB' : 'AAA'}`)]).toEqual([1, 1])
  })
})

describe('why it does not open, from the rows', () => {
  it('replaced: by whom and when, and the button that mends it', async () => {
    const { url, iat } = linkOf({ now: new Date(Date.now() - 60_000) })
    const daniel = await staff('account_admin')
    await inLocation(location.id, async tx => {
      const entry = { act: 'link.generated' as const, contactId: contact.id, linkKind: 1 }
      await writeAudit(tx, location.id, daniel.id, { ...entry, linkIat: iat, details: { ttlHours: 24 } })
      await turnOffContactLinks(tx, contact.id, { signOut: false })
      await writeAudit(tx, location.id, daniel.id, { ...entry, linkIat: iat + 60, details: { olderTurnedOff: 1 } })
    })
    const told = await look('account_user', url)
    expect(told.word).toBe('Replaced')
    expect(told.says).toMatch(/^A newer link was made by Daniel Osei \(today, /)
    expect(told.facts.find(({ label }) => label === 'Made')?.note).toBe('By Daniel Osei')
    expect(labelsOf(told)).toEqual(['Generate a new link'])
  })

  it('all turned off, blocked, without an offer, suspended', async () => {
    const { url } = linkOf()
    await inLocation(location.id, async tx => {
      await tx.update(contacts).set({ status: 'blocked' }).where(eq(contacts.id, contact.id))
      await tx.update(grants).set({ revokedAt: new Date() }).where(eq(grants.contactId, contact.id))
    })
    const told = await look('account_user', url)
    expect([told.word, ...told.besides]).toEqual(['Blocked', expect.stringContaining('“Foundations” ended on')])
    expect(labelsOf(told)).toEqual(['Unblock Mara', 'Grant an offer'])
    await asSystem('test', tx =>
      tx.update(locations).set({ linksGeneration: 1, status: 'suspended' }).where(eq(locations.id, location.id)),
    )
    const off = await look('agency_admin', url)
    expect(off.says).toBe('Lakeside Yoga is suspended: no link of it opens.')
    expect(off.besides).toContain('All links of the location were turned off.')
  })

  it('expired, too old for the location, used, and gone', async () => {
    const old = linkOf({ now: new Date(Date.now() - 90_000_000) })
    expect((await look('account_user', old.url)).word).toBe('Expired')
    await asSystem('test', tx => tx.update(locations).set({ linkLifeHours: 1 }).where(eq(locations.id, location.id)))
    const { url } = linkOf({ now: new Date(Date.now() - 7_200_000) })
    const aged = await look('account_admin', url)
    expect(aged.word).toBe('Too old')
    expect(labelsOf(aged)).toEqual(['Generate a new link', 'Let links live longer'])
    expect((await look('account_user', url)).help).toContain('An account admin')
    await inLocation(location.id, tx =>
      tx.update(contacts).set({ status: 'erased' }).where(eq(contacts.id, contact.id)),
    )
    const gone = await look('account_user', linkOf().url)
    expect(gone).toMatchObject({ title: 'A contact who is gone: magic link', mends: [] })
  })

  it('its last openings: a preview, a scanner, a person; what each was answered', async () => {
    const { token, url } = linkOf({ once: true })
    const firefox = 'Mozilla/5.0 (Macintosh; Intel Mac OS X 10.15; rv:140.0) Gecko/20100101 Firefox/140.0'
    const click = {
      'sec-fetch-site': 'same-origin',
      'sec-fetch-mode': 'navigate',
      'sec-fetch-dest': 'document',
      'sec-fetch-user': '?1',
      'user-agent': firefox,
    }
    const ask = (method: string, headers: Record<string, string>) =>
      receiveLearnerLink(new Request(`http://localhost:3000/m/${token}`, { method, headers }), token)
    await ask('GET', { 'user-agent': 'WhatsApp/2.24' })
    await ask('GET', { 'user-agent': 'curl/8' })
    await ask('GET', click)
    await ask('POST', click)
    await ask('POST', click)
    const told = await look('account_user', url)
    expect(told.events.map(({ who, answer, device }) => [who, answer, device])).toEqual([
      ['A person, by the button', 'Refused: it was used already', 'Mac, Firefox'],
      ['A person, by the button', 'Let in', 'Mac, Firefox'],
      ['A person, by a click', 'Saw the button: the link works once', 'Mac, Firefox'],
      ['A mail scanner or another program', 'Saw the button: the link works once', 'Unknown device'],
      ['A preview in a chat', 'Saw the button: the link works once', 'Unknown device'],
    ])
    expect(told.says).toMatch(/^It works once, and was used today, .* on Mac, Firefox\.$/)
  })
})

describe('a location’s user’s link', () => {
  async function regenerate() {
    const { id: userId } = await staff('account_admin')
    return asSystem('test', async tx => {
      const { kid } = currentKeys().minting(2)
      const row = await regenerateUserLink(tx, location.id, { userId, kid, ttlHours: USER_LINK_HOURS, signOut: false })
      const link = row && userLinkOf(row, new Date())
      if (!row || !link) throw new Error('no link was made')
      return { row, link }
    })
  }

  it('is live in the menus that hold it, and says who made it', async () => {
    const { row, link } = await regenerate()
    expect(await look('account_user', link.url)).toMatchObject({ word: 'In no menu' })
    expect(labelsOf(await look('agency_admin', link.url))).toEqual(['Put it in a menu'])
    await asSystem('test', tx => makeMenuLink(tx, row))
    const told = await look('account_user', link.url)
    expect(told).toMatchObject({ word: 'Works in the sidebar', mends: [] })
    expect(told.facts.find(({ label }) => label === 'Made')?.note).toBe('By Daniel Osei')
  })

  it('is replaced by a newer one, which belongs into the menu', async () => {
    const { row, link } = await regenerate()
    await asSystem('test', tx => makeMenuLink(tx, row))
    await regenerate()
    const told = await look('agency_admin', link.url)
    expect(told.word).toBe('Replaced')
    expect(labelsOf(told)).toEqual(['Put the new link in the menu', 'See the link of now'])
    expect(labelsOf(await look('account_admin', link.url))).toEqual(['See the link of now'])
    expect(labelsOf(await look('account_user', link.url))).toEqual([])
  })
})
