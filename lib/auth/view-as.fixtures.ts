import { eq, sql } from 'drizzle-orm'
import { asSystem, inLocation } from '@/db/client'
import { sessions } from '@/db/schema/sessions'
import { makeContact, makeGrant, makeOffer, makeProduct, makeUser } from '@/db/seed/factories'
import { createAsset } from '@/lib/catalog/writes/asset'
import { random, sha256 } from '@/lib/platform/crypto'
import { newId } from '@/lib/platform/ids'
import { receiveView } from '@/lib/sessions/pages/view-as'
import { beginStaffSession } from '@/lib/sessions/writes/staff'
import { cookieNames } from './cookies'
import { seal } from './pointer'
import type { Role } from './roles'

const TOMORROW = () => new Date(Date.now() + 86_400_000)

/** The cookies of one browser. */
export type Jar = Map<string, string>

/** A contact with a granted course of two lessons, the first with a file, and a device of theirs. */
export async function makeLearner(locationId: string) {
  return inLocation(locationId, async tx => {
    const { productId, lessonIds } = await makeProduct(tx)
    const contact = await makeContact(tx)
    await makeGrant(tx, { contactId: contact.id, offerId: await makeOffer(tx, [productId]) })
    const lessonId = lessonIds[0] as string
    const file = {
      purpose: 'download',
      title: 'Card',
      fileName: 'card.pdf',
      contentType: 'application/pdf',
      size: 4,
    } as const
    const assetId = await createAsset(tx, { lessonId, ...file })
    const deviceId = newId()
    await tx.execute(sql`insert into devices (location_id, id, contact_id, key_hash, label)
      values (${locationId}, ${deviceId}, ${contact.id}, ${random(32)}, 'iPhone, Safari')`)
    return { contact, productId, lessonId, assetId, deviceId }
  })
}

/** Signs a new staff user in on this browser. */
export async function enterAsStaff(jar: Jar, agencyId: string, role: Role, locationIds: string[] = []) {
  return asSystem('test', async tx => {
    const user = await makeUser(tx, agencyId, { role, locationIds })
    const { sid } = await beginStaffSession(tx, user.id, 'Mac, Firefox')
    jar.set(cookieNames.staff(), seal({ sid, scope: user.id }, 'staff', TOMORROW()))
    const [row] = await tx.execute<{ id: string }>(sql`select id from staff_sessions where token_hash = ${sha256(sid)}`)
    return { userId: user.id, staffSessionId: row?.id ?? '' }
  })
}

/** A learner's own session, on this browser. */
export async function enterAsLearner(jar: Jar, locationId: string, contactId: string, { confirmed = true } = {}) {
  const sid = random(32)
  const id = newId()
  await inLocation(locationId, tx =>
    tx.execute(sql`insert into sessions (location_id, id, token_hash, kind, contact_id, device_label, links_generation,
        principal_generation, links_epoch, principal_epoch, confirmed_at, expires_at)
      select l.id, ${id}, ${sha256(sid)}, 'learner', c.id, 'iPhone, Safari', l.links_generation, c.link_generation, l.links_epoch,
        c.link_epoch, case when ${confirmed} then now() end, now() + interval '1 day'
      from locations l join contacts c on c.location_id = l.id and c.id = ${contactId}`),
  )
  jar.set(cookieNames.portal(), seal({ sid, scope: locationId }, 'portal', TOMORROW()))
  return id
}

type Press = { slug: string; contactId: string; to?: string; headers?: Record<string, string> }

/** Presses "View as this learner" in this browser, which keeps the cookie that it is given. */
export async function pressView(
  jar: Jar,
  { slug, contactId, to, headers = { 'sec-fetch-site': 'same-origin' } }: Press,
) {
  const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ')
  const url = `http://x/locations/${slug}/contacts/${contactId}/view-as${to ? `?to=${encodeURIComponent(to)}` : ''}`
  const answer = await receiveView(
    new Request(url, { method: 'POST', headers: { cookie, ...headers } }),
    slug,
    contactId,
  )
  const [name, value] = answer.headers.get('set-cookie')?.split(';')[0]?.split('=') ?? []
  if (name && value) jar.set(name, value)
  return { status: answer.status, to: answer.headers.get('location') }
}

/** All sessions of a contact. */
export const sessionsOf = (locationId: string, contactId: string) =>
  inLocation(locationId, tx => tx.select().from(sessions).where(eq(sessions.contactId, contactId)))

/** Anything that happens meanwhile. */
export const change = (statement: ReturnType<typeof sql>) => asSystem('test', tx => tx.execute(statement))
