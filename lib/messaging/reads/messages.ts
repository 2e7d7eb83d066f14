import 'server-only'
import { and, asc, desc, eq, type SQL, sql } from 'drizzle-orm'
import type { LocationTx, SystemTx } from '@/db/client'
import { users } from '@/db/schema/agencies'
import { contacts } from '@/db/schema/contacts'
import { messageEvents, messages } from '@/db/schema/messaging'
import { viewOf } from '../rules'
import { type MessageState, type MessageView, messageStates, type Template } from '../types'

export type MessagesQuery = { q: string; view: MessageView; oldestFirst: boolean; limit: number; offset: number }

export type MessageListRow = {
  id: string
  template: Template
  state: MessageState
  reason: string | null
  subject: string | null
  to: string
  firstName: string
  lastName: string
  data: Record<string, unknown>
  createdAt: Date
}

/** SQL over messages `m` and contacts `c`: every word of `q` occurs in the address it went to, or in the contact's name or address now. */
function matches(q: string): SQL {
  const words = q.toLowerCase().split(/\s+/).filter(Boolean).slice(0, 8)
  const likes = words.map(word => {
    const like = `%${word.replaceAll(/[\\%_]/g, '\\$&')}%`
    return sql`(m.to_address like ${like} or c.search_text like ${like})`
  })
  return likes.length > 0 ? sql.join(likes, sql` and `) : sql`true`
}

const from = (locationId: string, q: string) => sql`
  from messages m join contacts c on c.location_id = m.location_id and c.id = m.contact_id
  where m.location_id = ${locationId} and ${matches(q)}`

/** How many messages each view holds, for one search. With a search, on the system's role. */
export async function countMessages(
  tx: LocationTx | SystemTx,
  locationId: string,
  q: string,
): Promise<Record<MessageView, number>> {
  const rows = await tx.execute<{ state: MessageState; count: number }>(sql`
    select m.state, count(*)::int as count ${from(locationId, q)} group by m.state`)
  const counts = { all: 0, waiting: 0, sent: 0, trouble: 0, skipped: 0 }
  for (const { state, count } of rows) {
    counts[viewOf[state]] += count
    counts.all += count
  }
  return counts
}

/** One page of messages by when they were made. With a search, on the system's role. */
export async function listMessages(
  tx: LocationTx | SystemTx,
  locationId: string,
  { q, view, oldestFirst, limit, offset }: MessagesQuery,
): Promise<MessageListRow[]> {
  const states = messageStates.filter(state => viewOf[state] === view)
  const inView = view === 'all' ? sql`true` : sql`m.state in ${states}`
  const order = oldestFirst ? sql`m.created_at, m.id` : sql`m.created_at desc, m.id desc`
  const rows = await tx.execute<Omit<MessageListRow, 'createdAt'> & { createdAt: string }>(sql`
    select m.id, m.template, m.state, m.reason, m.subject, m.to_address as "to", m.data,
      c.first_name as "firstName", c.last_name as "lastName", m.created_at as "createdAt"
    ${from(locationId, q)} and ${inView}
    order by ${order} limit ${limit} offset ${offset}`)
  return rows.map(row => ({ ...row, createdAt: new Date(row.createdAt) }))
}

/** One message whole, with its contact and who sent it; null where the location has no such message. */
export async function readMessage(tx: LocationTx, id: string) {
  const [row] = await tx
    .select({
      message: messages,
      firstName: contacts.firstName,
      lastName: contacts.lastName,
      linkGeneration: contacts.linkGeneration,
      by: users.name,
      /** Whether nothing more is sent to the address it went to. */
      isShut: sql<boolean>`(${contacts.email} = ${messages.toAddress} and ${contacts.emailBouncedAt} is not null)`,
    })
    .from(messages)
    .innerJoin(contacts, and(eq(contacts.locationId, messages.locationId), eq(contacts.id, messages.contactId)))
    .leftJoin(users, eq(users.id, messages.actorUserId))
    .where(and(eq(messages.locationId, tx.locationId), eq(messages.id, id)))
  return row ?? null
}

/** What happened with a message, first things first. */
export async function listMessageEvents(tx: LocationTx, messageId: string) {
  return tx
    .select({ id: messageEvents.id, type: messageEvents.type, at: messageEvents.at, details: messageEvents.details })
    .from(messageEvents)
    .where(and(eq(messageEvents.locationId, tx.locationId), eq(messageEvents.messageId, messageId)))
    .orderBy(asc(messageEvents.at), asc(messageEvents.id))
    .limit(200)
}

/** Where a provider's message is: by the id that it gave; null: it is none of ours. */
export async function findByProvider(tx: SystemTx, providerId: string) {
  const [row] = await tx
    .select({ locationId: messages.locationId, id: messages.id })
    .from(messages)
    .where(eq(messages.providerId, providerId))
    .orderBy(desc(messages.createdAt))
    .limit(1)
  return row ?? null
}
