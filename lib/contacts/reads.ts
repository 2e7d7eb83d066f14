import 'server-only'
import { and, eq, inArray, isNotNull, type SQL, sql } from 'drizzle-orm'
import type { LocationTx, SystemTx } from '@/db/client'
import { locations } from '@/db/schema/agencies'
import { contacts } from '@/db/schema/contacts'
import { grantIsLive } from '@/lib/offers/reads/grants'
import type { ContactStatus, ContactsSort, ContactsView } from './types'

/** Erased and merged contacts are no contacts any more, for every list and page. */
const LISTED = ['active', 'blocked'] as const

/**
 * SQL over contacts `c`: every word of `q` occurs in name, email or phone. The trigram index serves it on the system's role only: `LIKE` is
 * not leakproof, so under row level security PostgreSQL would check every row of the location instead.
 */
function matches(q: string): SQL {
  const phone = /^[\d\s()+./-]{3,}$/.test(q) ? q.replaceAll(/[^\d+]/g, '') : q
  const words = phone.toLowerCase().split(/\s+/).filter(Boolean).slice(0, 8)
  const likes = words.map(word => sql`c.search_text like ${`%${word.replaceAll(/[\\%_]/g, '\\$&')}%`}`)
  return likes.length > 0 ? sql`(${sql.join(likes, sql` and `)})` : sql`true`
}

export type ContactHit = {
  id: string
  firstName: string
  lastName: string
  email: string | null
  phone: string | null
  status: ContactStatus
}

/** Contacts of one location by part of their name, email or phone, by name: for the palette. At most `limit` from `offset`. */
export async function searchContacts(
  tx: SystemTx,
  locationId: string,
  q: string,
  limit: number,
  offset = 0,
): Promise<ContactHit[]> {
  const rows = await tx.execute<ContactHit>(sql`
    select c.id, c.first_name as "firstName", c.last_name as "lastName", c.email, c.phone, c.status
    from contacts c
    where c.location_id = ${locationId} and c.status in ('active', 'blocked') and ${matches(q)}
    order by c.first_name, c.last_name, c.id limit ${limit} offset ${offset}`)
  return [...rows]
}

export type ContactsQuery = {
  q: string
  view: ContactsView
  sort: ContactsSort
  descending: boolean
  limit: number
  offset: number
}

/** How many contacts each view of the list holds, for the same search; `seen` counts those of `view` who came at least once. */
export type ContactsCounts = Record<ContactsView, number> & { seen: number }

const IN_VIEW: Record<ContactsView, SQL> = {
  all: sql`true`,
  enter: sql`c.status = 'active' and live.contact_id is not null`,
  no_offer: sql`c.status = 'active' and live.contact_id is null`,
  blocked: sql`c.status = 'blocked'`,
}

const liveHolders = (locationId: string) =>
  sql`(select distinct g.contact_id from grants g where g.location_id = ${locationId} and ${grantIsLive(sql`g`)}) live`

/** Counts the views in one statement. With a search, on the system's role. */
export async function countContacts(
  tx: LocationTx | SystemTx,
  locationId: string,
  { q, view }: Pick<ContactsQuery, 'q' | 'view'>,
): Promise<ContactsCounts> {
  const [row] = await tx.execute<ContactsCounts>(sql`
    select count(*)::int as all,
      count(*) filter (where ${IN_VIEW.enter})::int as enter,
      count(*) filter (where ${IN_VIEW.no_offer})::int as no_offer,
      count(*) filter (where ${IN_VIEW.blocked})::int as blocked,
      count(*) filter (where ${IN_VIEW[view]} and c.last_seen_at is not null)::int as seen
    from contacts c left join ${liveHolders(locationId)} on live.contact_id = c.id
    where c.location_id = ${locationId} and c.status in ('active', 'blocked') and ${matches(q)}`)
  return row as ContactsCounts
}

/** The order of the list, which an index serves in both directions; who never came is last. */
function order({ sort, descending }: ContactsQuery): SQL {
  if (sort === 'created') return descending ? sql`c.created_at desc, c.id desc` : sql`c.created_at, c.id`
  if (sort === 'seen') return descending ? sql`c.last_seen_at desc nulls last, c.id desc` : sql`c.last_seen_at, c.id`
  return descending ? sql`c.first_name desc, c.last_name desc, c.id desc` : sql`c.first_name, c.last_name, c.id`
}

/**
 * SQL that lets the index serve "last seen first" too: read backwards it begins with those who never came, so pages that hold none of them
 * say so.
 */
function onlySeen({ sort, descending, limit, offset }: ContactsQuery, { seen }: ContactsCounts): SQL {
  const helps = sort === 'seen' && descending && offset + limit <= seen
  return helps ? sql`c.last_seen_at is not null` : sql`true`
}

/** One row of the list, with what its columns say. */
export type ContactListRow = {
  id: string
  firstName: string
  lastName: string
  email: string | null
  phone: string | null
  status: 'active' | 'blocked'
  createdAt: Date
  lastSeenAt: Date | null
  /** Titles of the offers that are live now. */
  offers: string[]
  /** Begin of the next grant to come, end of the last one that is over. */
  startsAt: Date | null
  endedAt: Date | null
  /** Published lessons within reach. */
  lessons: number
  completed: number
  /** The newest thing that happened with a link of theirs. */
  link: { act: 'link.generated' | 'link.opened' | 'link.refused'; reason: string | null; at: Date } | null
}

/** One page of the contacts list, each row complete, in one statement. With a search, on the system's role. */
export async function listContacts(
  tx: LocationTx | SystemTx,
  locationId: string,
  query: ContactsQuery,
  counts: ContactsCounts,
): Promise<ContactListRow[]> {
  const here = sql`location_id = ${locationId} and`
  const rows = await tx.execute<RawRow>(sql`
    with page as (
      select c.* from contacts c left join ${liveHolders(locationId)} on live.contact_id = c.id
      where c.location_id = ${locationId} and c.status in ('active', 'blocked') and ${matches(query.q)}
        and ${IN_VIEW[query.view]} and ${onlySeen(query, counts)}
      order by ${order(query)} limit ${query.limit} offset ${query.offset}
    )
    select c.id, c.first_name, c.last_name, c.email, c.phone, c.status, c.created_at, c.last_seen_at,
      held.offers, held.starts_at, held.ended_at, reach.lessons, reach.completed, link.act, link.reason, link.at
    from page c
    left join lateral (
      select coalesce(jsonb_agg(o.title order by g.starts_at, o.title) filter (where ${grantIsLive(sql`g`)}), '[]') as offers,
        min(g.starts_at) filter (where g.revoked_at is null and g.starts_at > now()) as starts_at,
        max(least(g.ends_at, g.revoked_at)) filter (where least(g.ends_at, g.revoked_at) <= now()) as ended_at
      from grants g join offers o on o.location_id = g.location_id and o.id = g.offer_id
      where g.${here} g.contact_id = c.id
    ) held on true
    left join lateral (
      select count(distinct l.id)::int as lessons, count(distinct l.id) filter (where lp.completed_at is not null)::int as completed
      from grants g join offer_products op on op.location_id = g.location_id and op.offer_id = g.offer_id
      join products p on p.location_id = op.location_id and p.id = op.product_id and p.status = 'published'
      join lessons l on l.location_id = p.location_id and l.product_id = p.id and l.status = 'published'
      join categories k on k.location_id = l.location_id and k.id = l.category_id and k.status = 'published'
      left join categories up on up.location_id = k.location_id and up.id = k.parent_id
      left join lesson_progress lp on lp.location_id = l.location_id and lp.contact_id = c.id and lp.lesson_id = l.id
      where g.${here} g.contact_id = c.id and ${grantIsLive(sql`g`)} and (up.id is null or up.status = 'published')
    ) reach on true
    left join lateral (
      select a.act, a.reason, a.at from audit_log a
      where a.${here} a.contact_id = c.id and a.act in ('link.generated', 'link.opened', 'link.refused')
      order by a.at desc, a.id desc limit 1
    ) link on true
    order by ${order(query)}`)
  return rows.map(listRow)
}

type RawRow = {
  id: string
  first_name: string
  last_name: string
  email: string | null
  phone: string | null
  status: 'active' | 'blocked'
  created_at: string
  last_seen_at: string | null
  offers: string[]
  starts_at: string | null
  ended_at: string | null
  lessons: number
  completed: number
  act: 'link.generated' | 'link.opened' | 'link.refused' | null
  reason: string | null
  at: string | null
}

const date = (text: string | null) => (text === null ? null : new Date(text))

function listRow(row: RawRow): ContactListRow {
  return {
    id: row.id,
    firstName: row.first_name,
    lastName: row.last_name,
    email: row.email,
    phone: row.phone,
    status: row.status,
    createdAt: new Date(row.created_at),
    lastSeenAt: date(row.last_seen_at),
    offers: row.offers,
    startsAt: date(row.starts_at),
    endedAt: date(row.ended_at),
    lessons: row.lessons,
    completed: row.completed,
    link: row.act && row.at ? { act: row.act, reason: row.reason, at: new Date(row.at) } : null,
  }
}

/** A contact with all that its page shows of it; null where this location has none that still counts as one. */
export async function readContact(tx: LocationTx, id: string) {
  const [row] = await tx
    .select({
      id: contacts.id,
      firstName: contacts.firstName,
      lastName: contacts.lastName,
      email: contacts.email,
      phone: contacts.phone,
      language: contacts.language,
      status: contacts.status,
      source: contacts.source,
      emailConsentAt: contacts.emailConsentAt,
      emailBouncedAt: contacts.emailBouncedAt,
      smsConsentAt: contacts.smsConsentAt,
      lastSeenAt: contacts.lastSeenAt,
      createdAt: contacts.createdAt,
      hasPassword: sql<boolean>`${contacts.passwordHash} is not null`,
    })
    .from(contacts)
    .where(and(eq(contacts.locationId, tx.locationId), eq(contacts.id, id), inArray(contacts.status, [...LISTED])))
  return row ?? null
}

/** The hash of a contact's password, under the contact's row lock; null: none is set. */
export async function readPasswordHash(tx: LocationTx, id: string): Promise<string | null> {
  const [row] = await tx
    .select({ passwordHash: contacts.passwordHash })
    .from(contacts)
    .where(and(eq(contacts.locationId, tx.locationId), eq(contacts.id, id)))
    .for('no key update')
  return row?.passwordHash ?? null
}

/** The contacts of an address (lower case) who have a password, with the generation that a way in is made under; who was here last is first. */
export async function readPasswordHolders(tx: LocationTx, email: string) {
  const rows = await tx
    .select({ id: contacts.id, passwordHash: contacts.passwordHash, linkGeneration: contacts.linkGeneration })
    .from(contacts)
    .where(and(eq(contacts.locationId, tx.locationId), eq(contacts.email, email), isNotNull(contacts.passwordHash)))
    .orderBy(sql`${contacts.lastSeenAt} desc nulls last`, contacts.createdAt, contacts.id)
    .limit(20)
  return rows.map(row => ({ ...row, passwordHash: row.passwordHash as string }))
}

/**
 * What a link of the contact is made from, as it is now, under the contact's row lock: nobody turns links off between the reading and the
 * making. Null where this location has no such contact.
 */
export async function readForLink(tx: LocationTx, id: string) {
  const [row] = await tx
    .select({
      id: contacts.id,
      firstName: contacts.firstName,
      lastName: contacts.lastName,
      status: contacts.status,
      linkGeneration: contacts.linkGeneration,
      location: {
        number: locations.number,
        linksGeneration: locations.linksGeneration,
        linkLifeHours: locations.linkLifeHours,
      },
    })
    .from(contacts)
    .innerJoin(locations, eq(locations.id, contacts.locationId))
    .where(and(eq(contacts.locationId, tx.locationId), eq(contacts.id, id), inArray(contacts.status, [...LISTED])))
    .for('update', { of: contacts })
  return row ?? null
}
