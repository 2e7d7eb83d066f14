import 'server-only'
import { and, asc, eq, inArray, sql } from 'drizzle-orm'
import type { LocationTx } from '@/db/client'
import { agencies, locations } from '@/db/schema/agencies'
import { contacts } from '@/db/schema/contacts'

/** A location as its mails need it: its look, its links, whom to answer. */
export async function readSite(tx: LocationTx) {
  const [row] = await tx
    .select({
      slug: locations.slug,
      number: locations.number,
      siteName: locations.siteName,
      logoVersion: locations.logoVersion,
      accentColour: locations.accentColour,
      supportEmail: locations.supportEmail,
      supportPhone: locations.supportPhone,
      timeZone: locations.timeZone,
      language: locations.language,
      linksGeneration: locations.linksGeneration,
      linkLifeHours: locations.linkLifeHours,
    })
    .from(locations)
    .where(eq(locations.id, tx.locationId))
  if (!row) throw new Error('a message needs its location')
  return row
}
export type MailSite = Awaited<ReturnType<typeof readSite>>

/** SQL over a contact's location and its agency: whether nothing is sent from there. */
export const isSuspended = sql<boolean>`(${locations.status} <> 'active' or ${agencies.status} <> 'active')`

const RECEIVER = {
  id: contacts.id,
  firstName: contacts.firstName,
  lastName: contacts.lastName,
  status: contacts.status,
  email: contacts.email,
  emailConsentAt: contacts.emailConsentAt,
  emailBouncedAt: contacts.emailBouncedAt,
  linkGeneration: contacts.linkGeneration,
  suspended: isSuspended,
}

/** Contacts of the location by their ids, as a message needs them. */
export async function readReceivers(tx: LocationTx, ids: string[]) {
  return tx
    .select(RECEIVER)
    .from(contacts)
    .innerJoin(locations, eq(locations.id, contacts.locationId))
    .innerJoin(agencies, eq(agencies.id, locations.agencyId))
    .where(and(eq(contacts.locationId, tx.locationId), inArray(contacts.id, ids)))
    .orderBy(asc(contacts.firstName), asc(contacts.lastName), asc(contacts.id))
}
export type MailReceiver = Awaited<ReturnType<typeof readReceivers>>[number]

/** The active contacts that share an address (lower case): a sign-in page's mail holds the link of each. */
export async function readByAddress(tx: LocationTx, email: string): Promise<string[]> {
  const rows = await tx
    .select({ id: contacts.id })
    .from(contacts)
    .where(and(eq(contacts.locationId, tx.locationId), eq(contacts.email, email), eq(contacts.status, 'active')))
    .orderBy(asc(contacts.createdAt), asc(contacts.id))
    .limit(20)
  return rows.map(row => row.id)
}
