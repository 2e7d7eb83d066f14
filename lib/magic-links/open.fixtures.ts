import { sql } from 'drizzle-orm'
import { asSystem, inLocation } from '@/db/client'
import { makeAgency, makeContact, makeGrant, makeLocation, makeOffer, makeProduct, makeUser } from '@/db/seed/factories'
import type { Pointer } from '@/lib/auth/pointer'
import type { Role } from '@/lib/auth/roles'
import { random, sha256 } from '@/lib/platform/crypto'
import { readPortalSession } from '@/lib/sessions/reads/portal'
import { beginStaffSession } from '@/lib/sessions/writes/staff'
import { type ContactLinkInput, mintContactLink } from './contact-link'
import { currentKeys } from './keys'
import { type Outcome, open } from './open'
import { parse } from './token'
import type { Intent, Link } from './types'

type LocationChanges = Parameters<typeof makeLocation>[2]

/** A location with a product, its offer, and one contact who holds it. */
export async function makeHouse(changes: LocationChanges = {}, contactChanges: Parameters<typeof makeContact>[1] = {}) {
  const { agencyId, location } = await asSystem('test', async tx => {
    const agencyId = await makeAgency(tx)
    return { agencyId, location: await makeLocation(tx, agencyId, changes) }
  })
  const inside = await inLocation(location.id, async tx => {
    const contact = await makeContact(tx, contactChanges)
    const { productId, lessonIds } = await makeProduct(tx)
    const offerId = await makeOffer(tx, [productId])
    const grantId = await makeGrant(tx, { contactId: contact.id, offerId })
    return { contact, productId, lessonIds, offerId, grantId }
  })
  return { agencyId, location, ...inside }
}

export type House = Awaited<ReturnType<typeof makeHouse>>

/** A link of the house's contact as a request would have parsed it; fresh, for 24 hours and for many uses unless told. */
export function linkOf(
  { location, contact }: Pick<House, 'location' | 'contact'>,
  changes: Partial<ContactLinkInput> = {},
): Link {
  const { token } = mintContactLink({ location, contact, ttlHours: 24, once: false, ...changes })
  const parsed = parse(token, currentKeys(), 'm')
  if (!parsed.ok) throw new Error(`a fresh link was refused: ${parsed.reason}`)
  return parsed.link
}

/** One browser: keeps its device cookie, and the session that an opening gave it, as cookies would. */
export class Browser {
  readonly deviceKey = random(32).toString('base64url')
  portal: Pointer | null = null
  staff: Pointer | null = null

  constructor(readonly deviceLabel = 'iPhone, Safari') {}

  /** Opens the link and keeps the session where it let somebody in. */
  async open(link: Link, intent: Intent = 'act'): Promise<Outcome> {
    const { portal, staff, deviceKey, deviceLabel } = this
    const outcome = await open({ link, intent, portal, staff, deviceKey, deviceLabel })
    if (outcome.signed) this.portal = { sid: Buffer.from(outcome.signed.sid, 'base64url'), scope: outcome.signed.scope }
    return outcome
  }

  /** The session that this browser's cookie finds now; null: signed out. */
  async session() {
    const { portal } = this
    return portal && inLocation(portal.scope, tx => readPortalSession(tx, sha256(portal.sid)))
  }

  /** Opens with nothing but the button pressed. */
  press(link: Link): Promise<Outcome> {
    return this.open(link, 'press')
  }
}

/** Signs a new staff user of an agency in on this browser. */
export async function signInAsStaff(browser: Browser, agencyId: string, role: Role, locationIds: string[] = []) {
  return asSystem('test', async tx => {
    const user = await makeUser(tx, agencyId, { role, locationIds })
    const { sid } = await beginStaffSession(tx, user.id, 'Mac, Firefox')
    browser.staff = { sid, scope: user.id }
    return user
  })
}

/** Rows of any statement, seen by the system's role. */
export async function rows<T extends Record<string, unknown>>(statement: ReturnType<typeof sql>): Promise<T[]> {
  return (await asSystem('test', tx => tx.execute(statement))) as unknown as T[]
}

/** The audit log of a contact, oldest first. */
export function auditOf(contactId: string) {
  return rows<{
    act: string
    reason: string | null
    actor_user_id: string | null
    details: Record<string, unknown>
    link_iat: number
  }>(
    sql`select act, reason, actor_user_id, details, link_iat from audit_log where contact_id = ${contactId} order by at, id`,
  )
}

/** All that an opening may change of a contact, in one text. */
export async function traceOf(contactId: string): Promise<string> {
  const found = await rows<{ trace: string }>(sql`
    select jsonb_build_object(
      'contact', (select to_jsonb(c) from contacts c where id = ${contactId}),
      'devices', (select jsonb_agg(to_jsonb(d) order by id) from devices d where contact_id = ${contactId}),
      'progress', (select jsonb_agg(to_jsonb(p) order by id) from lesson_progress p where contact_id = ${contactId}),
      'events', (select jsonb_agg(to_jsonb(e) order by id) from domain_events e where contact_id = ${contactId}),
      'spent', (select jsonb_agg(to_jsonb(m) order by id) from magic_link_spent m where contact_id = ${contactId})
    )::text as trace`)
  return found[0]?.trace ?? ''
}

/** What came of an opening, as one word to compare: `opened`, `resume`, `button: why`, `refused: reason`. */
export function wordOf(outcome: Outcome): string {
  if (outcome.kind === 'button') return `button: ${outcome.decision.reasons.join(', ')}`
  return outcome.kind === 'refused' ? `refused: ${outcome.refusal.reason}` : outcome.kind
}
