import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { and, asc, desc, eq, inArray, sql } from 'drizzle-orm'
import { asSystem, inLocation, type LocationTx } from '@/db/client'
import { locations } from '@/db/schema/agencies'
import { auditLog } from '@/db/schema/audit'
import { products } from '@/db/schema/catalog'
import { contacts } from '@/db/schema/contacts'
import { grants, offerProducts } from '@/db/schema/offers'
import { magicLinkSpent, sessions } from '@/db/schema/sessions'
import { mintContactLink } from '@/lib/magic-links/contact-link'
import { iatToDate } from '@/lib/magic-links/token'
import { userLinkOf } from '@/lib/magic-links/user-link'
import { random } from '@/lib/platform/crypto'
import { env } from '@/lib/platform/env'
import { newId } from '@/lib/platform/ids'
import type { SeededLocation } from './agencies'
import { northlight, contacts as people } from './content/people'

type Contact = typeof contacts.$inferSelect
const DAY = 86_400_000

/** Writes `<DATA_DIR>/demo.json` anew, its links minted anew: what scripts and the start page read. */
export async function writeDemoJson(): Promise<void> {
  const slugs = northlight.locations.map(location => location.slug)
  const rows = await asSystem('demo: locations', tx =>
    tx.select().from(locations).where(inArray(locations.slug, slugs)),
  )
  const ordered = slugs.map(slug => rows.find(row => row.slug === slug)).filter(row => row !== undefined)
  const found = await Promise.all(ordered.map(location => inLocation(location.id, tx => learnersOf(tx, location))))
  const lakeside = ordered[0] as SeededLocation
  const account = (role: string) => {
    const user = northlight.users.find(each => each.role === role)
    return { name: user?.name, email: user?.email, password: user?.password }
  }
  const demo = {
    url: env().APP_URL,
    agencyAdmin: account('agency_admin'),
    accountAdmin: account('account_admin'),
    accountUser: account('account_user'),
    locations: ordered.map(({ slug, name, magicLinksFrom }) => ({ slug, name, magicLinksFrom })),
    learners: found.flatMap(({ learners }) => learners),
    learnerWithoutOffer: found.map(({ without }) => without).find(Boolean),
    usersMagicLink: { location: lakeside.slug, url: userLinkOf(lakeside, new Date())?.url },
    ...(await inLocation(lakeside.id, tx => odd(tx, lakeside))),
    databaseUrl: env().DATABASE_URL,
  }
  await writeFile(path.join(env().DATA_DIR, 'demo.json'), `${JSON.stringify(demo, null, 2)}\n`, { mode: 0o600 })
}

async function learnersOf(tx: LocationTx, location: SeededLocation) {
  const order = new Map(people.map((person, n) => [person.email, n]))
  const rows = await tx.select().from(contacts).where(eq(contacts.locationId, location.id))
  rows.sort((one, other) => (order.get(one.email ?? '') ?? 0) - (order.get(other.email ?? '') ?? 0))
  const reach = await reachable(tx)
  const learners = []
  let without: { email: string | null; location: string; magicLink: string } | undefined
  for (const contact of rows.filter(each => each.status === 'active')) {
    const titles = reach.get(contact.id) ?? []
    const entry = { email: contact.email, location: location.slug, magicLink: await freshLink(tx, location, contact) }
    if (titles.length > 0)
      learners.push({ ...entry, name: `${contact.firstName} ${contact.lastName}`, products: titles })
    else if (!without && (await neverGranted(tx, contact.id))) without = entry
  }
  return { learners, without }
}

async function neverGranted(tx: LocationTx, contactId: string): Promise<boolean> {
  return (await tx.$count(grants, and(eq(grants.locationId, tx.locationId), eq(grants.contactId, contactId)))) === 0
}

/** Titles of the published products that each contact reaches through live grants, in the library's order. */
async function reachable(tx: LocationTx): Promise<Map<string, string[]>> {
  const rows = await tx
    .selectDistinct({ contactId: grants.contactId, title: products.title, position: products.position })
    .from(grants)
    .innerJoin(
      offerProducts,
      and(eq(offerProducts.locationId, grants.locationId), eq(offerProducts.offerId, grants.offerId)),
    )
    .innerJoin(products, and(eq(products.locationId, grants.locationId), eq(products.id, offerProducts.productId)))
    .where(
      and(
        eq(grants.locationId, tx.locationId),
        eq(products.status, 'published'),
        sql`${grants.revokedAt} is null and ${grants.startsAt} <= now() and (${grants.endsAt} is null or ${grants.endsAt} > now())`,
      ),
    )
    .orderBy(asc(products.position))
  const titles = new Map<string, string[]>()
  for (const { contactId, title } of rows) titles.set(contactId, [...(titles.get(contactId) ?? []), title])
  return titles
}

/** The contact's newest link made again while it is young, so that restarts leave no trail of links; else a new one with its audit row. */
async function freshLink(tx: LocationTx, location: SeededLocation, contact: Contact): Promise<string> {
  const [newest] = await tx
    .select({ iat: auditLog.linkIat })
    .from(auditLog)
    .where(
      and(
        eq(auditLog.locationId, tx.locationId),
        eq(auditLog.contactId, contact.id),
        eq(auditLog.act, 'link.generated'),
        eq(auditLog.linkKind, 1),
      ),
    )
    .orderBy(desc(auditLog.at))
    .limit(1)
  const ttlHours = Math.min(720, location.linkLifeHours)
  const young = newest?.iat && iatToDate(newest.iat).getTime() > Date.now() - Math.min(7 * DAY, (ttlHours * DAY) / 48)
  const now = young ? iatToDate(newest.iat as number) : new Date()
  const link = mintContactLink({ location, contact, ttlHours, once: false, now })
  if (!young) {
    const row = {
      act: 'link.generated',
      linkKind: 1,
      linkIat: link.iat,
      details: { ttlHours, once: false, by: 'demo' },
    }
    await tx.insert(auditLog).values({ locationId: tx.locationId, id: newId(), contactId: contact.id, ...row })
  }
  return link.url
}

/** The links that don't open and say why, and the one that asks before it is used up. */
async function odd(tx: LocationTx, location: SeededLocation) {
  const named = async (email: string) => {
    const where = and(eq(contacts.locationId, tx.locationId), eq(contacts.email, email))
    return (await tx.select().from(contacts).where(where))[0] as Contact
  }
  // Somebody whose page is seldom looked at: each start leaves its traces there.
  const [samuel, jonas] = [await named('samuel.oyelaran@example.com'), await named('jonas.weidner@example.com')]
  const make = (contact: Contact, changes: Partial<Parameters<typeof mintContactLink>[0]> = {}) =>
    mintContactLink({ location, contact, ttlHours: 24, once: false, ...changes })
  const used = make(samuel, { once: true })
  await spend(tx, samuel, used.token)
  return {
    oneTime: make(samuel, { once: true }).url,
    accessEnded: make(jonas).url,
    refused: {
      expired: make(samuel, { ttlHours: 720, now: new Date(Date.now() - 51 * DAY) }).url,
      replaced: make({ ...samuel, linkGeneration: random(5) }, { ttlHours: 720 }).url,
      used: used.url,
      incomplete: make(samuel).url.slice(0, -9),
    },
  }
}

async function spend(tx: LocationTx, contact: Contact, token: string): Promise<void> {
  const id = newId()
  const base = { locationId: tx.locationId, contactId: contact.id }
  await tx.insert(sessions).values({
    ...base,
    id,
    tokenHash: random(32),
    kind: 'learner',
    deviceLabel: 'iPhone, Safari',
    linkKind: 3,
    linkIat: 0,
    linksGeneration: 0,
    principalGeneration: contact.linkGeneration,
    linksEpoch: -1,
    principalEpoch: -1,
    expiresAt: new Date(),
    endedAt: new Date(),
    endedBecause: 'demo',
  })
  const jti = Buffer.from(token, 'base64url').subarray(35, 41)
  await tx.insert(magicLinkSpent).values({ ...base, id: newId(), jti, sessionId: id })
}
