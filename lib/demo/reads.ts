import 'server-only'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { and, eq, sql } from 'drizzle-orm'
import type { SystemTx } from '@/db/client'
import { agencies, locations, users } from '@/db/schema/agencies'
import { contacts } from '@/db/schema/contacts'
import type { Link } from '@/lib/magic-links/types'
import { env } from '@/lib/platform/env'
import { log } from '@/lib/platform/log'
import { type DemoFile, demoFile } from './types'

/** The facts of the demo; null outside of it, and while its seed has not written them. */
export async function readDemoFile(): Promise<DemoFile | null> {
  if (!env().DEMO) return null
  try {
    return demoFile.parse(JSON.parse(await readFile(path.join(env().DATA_DIR, 'demo.json'), 'utf8')))
  } catch (error) {
    log.warn({ err: error }, 'the facts of the demo can’t be read')
    return null
  }
}

export type DemoCounts = { agency: string; locations: number; products: number; contacts: number }

/** The agency of a demo user, and how much there is to see in it. */
export async function readDemoCounts(tx: SystemTx, email: string): Promise<DemoCounts | null> {
  const of = (table: 'products' | 'contacts') =>
    sql<number>`(select count(*)::int from ${sql.raw(table)} t join locations l on l.id = t.location_id where l.agency_id = agencies.id)`
  const [row] = await tx
    .select({
      agency: agencies.name,
      locations: sql<number>`(select count(*)::int from locations l where l.agency_id = agencies.id)`,
      products: of('products'),
      contacts: of('contacts'),
    })
    .from(agencies)
    .innerJoin(users, eq(users.agencyId, agencies.id))
    .where(eq(users.email, email))
  return row ?? null
}

/** The time zone of the learner's location, and whether their link was turned off since it was made. */
export async function readDemoDoor(tx: SystemTx, slug: string, link: Link | null) {
  const [row] = await tx
    .select({
      timeZone: locations.timeZone,
      linksGeneration: locations.linksGeneration,
      linkGeneration: contacts.linkGeneration,
    })
    .from(locations)
    .leftJoin(contacts, and(eq(contacts.locationId, locations.id), eq(contacts.id, link?.principalId ?? locations.id)))
    .where(eq(locations.slug, slug))
  const works =
    link !== null &&
    row?.linksGeneration === link.linksGeneration &&
    row.linkGeneration?.equals(link.principalGeneration) === true
  return { zone: row?.timeZone ?? 'UTC', turnedOff: !works }
}
