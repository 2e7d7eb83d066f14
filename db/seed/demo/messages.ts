import { and, desc, eq, ne, sql } from 'drizzle-orm'
import { inLocation } from '@/db/client'
import { contacts } from '@/db/schema/contacts'
import { messageEvents, messages } from '@/db/schema/messaging'
import { grants, offers } from '@/db/schema/offers'
import type { Render } from '@/lib/messaging/types'
import { outbox } from '@/lib/messaging/work/drivers'
import { sendMessage } from '@/lib/messaging/work/send'
import { queueMessage } from '@/lib/messaging/writes/queue'
import type { SeededLocation } from './agencies'
import { daysAgo } from './days'
import { after } from './timeline'

const MESSAGES = 16
const NEWEST_DAYS = 0.2
const BETWEEN_DAYS = 0.8

type Staff = { id: string; name: string }
type Holder = Awaited<ReturnType<typeof listHolders>>[number]

/** The outbox of a location: mails of the last days to those who hold an offer, as they would have gone out, and some that were skipped. */
export async function seedMessages(location: SeededLocation, staff: Staff, render: Render): Promise<void> {
  const holders = await listHolders(location.id)
  for (const [n, holder] of holders.entries()) {
    const at = momentOf(holder, n)
    const id = await inLocation(location.id, async tx => {
      const queued = await queueMessage(tx, { ...messageTo(holder, n, staff), cause: `demo:${n}` })
      // Links in it are made as of then.
      await tx.update(messages).set({ createdAt: at, mintedAt: at }).where(eq(messages.id, queued.id))
      return queued.id
    })
    await sendMessage({ locationId: location.id, messageId: id }, { number: 1, last: true }, { driver: outbox, render })
    await inLocation(location.id, async tx => {
      const sentAt = sql`case when ${messages.sentAt} is null then null else ${at.toISOString()}::timestamptz end`
      await tx.update(messages).set({ sentAt, updatedAt: at }).where(eq(messages.id, id))
      await tx.update(messageEvents).set({ at }).where(eq(messageEvents.messageId, id))
    })
  }
}

/** A grant is told of at once, and as long as it is news. */
const tellsOfGrant = ({ grantedAt }: Holder, n: number) => n % 3 === 0 && grantedAt > daysAgo(30)

const momentOf = (holder: Holder, n: number) =>
  after(tellsOfGrant(holder, n) ? holder.grantedAt : daysAgo(NEWEST_DAYS + BETWEEN_DAYS * n), holder.grantedAt)

function messageTo(holder: Holder, n: number, { id, name }: Staff) {
  const { contactId, offer, startsAt, endsAt } = holder
  if (tellsOfGrant(holder, n)) {
    const data = { by: name, offer, startsAt: startsAt.toISOString(), endsAt: endsAt?.toISOString() ?? null }
    return { contactId, template: 'access_granted' as const, data, actorUserId: id }
  }
  const asked = n % 3 === 2
  const data = { asked, by: asked ? null : name, ttlHours: null, once: false, to: null, replaces: false }
  return { contactId, template: 'your_link' as const, data, ...(asked ? {} : { actorUserId: id }) }
}

function listHolders(locationId: string) {
  return inLocation(locationId, tx =>
    tx
      .selectDistinctOn([contacts.createdAt, contacts.id], {
        contactId: contacts.id,
        offer: offers.title,
        startsAt: grants.startsAt,
        grantedAt: grants.createdAt,
        endsAt: grants.endsAt,
      })
      .from(contacts)
      .innerJoin(grants, and(eq(grants.locationId, contacts.locationId), eq(grants.contactId, contacts.id)))
      .innerJoin(offers, and(eq(offers.locationId, grants.locationId), eq(offers.id, grants.offerId)))
      .where(and(eq(contacts.locationId, locationId), ne(contacts.status, 'erased')))
      .orderBy(desc(contacts.createdAt), contacts.id, desc(grants.startsAt))
      .limit(MESSAGES),
  )
}
