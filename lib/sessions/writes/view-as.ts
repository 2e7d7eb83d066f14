import 'server-only'
import { and, eq, sql } from 'drizzle-orm'
import type { LocationTx } from '@/db/client'
import { locations } from '@/db/schema/agencies'
import { contacts } from '@/db/schema/contacts'
import { sessions, staffSessions } from '@/db/schema/sessions'
import { newId } from '@/lib/platform/ids'
import { lives } from '../types'

type NewView = { tokenHash: Buffer; contactId: string; userId: string; staffSessionId: string; deviceLabel: string }

/**
 * Begins a "View as this learner": a staff user's own session, with the scope of a contact of the location in scope, for 8 hours and no longer than
 * the staff session. Gives its id; null where a session of the contact's could not live either (blocked, erased, location suspended).
 */
export async function beginView(tx: LocationTx, view: NewView): Promise<string | null> {
  const { linksGeneration, linksEpoch } = locations
  const [seen] = await tx
    .select({
      linksGeneration,
      linksEpoch,
      principalGeneration: contacts.linkGeneration,
      principalEpoch: contacts.linkEpoch,
    })
    .from(contacts)
    .innerJoin(locations, eq(locations.id, contacts.locationId))
    .where(
      and(
        eq(contacts.locationId, tx.locationId),
        eq(contacts.id, view.contactId),
        eq(contacts.status, 'active'),
        eq(locations.status, 'active'),
      ),
    )
  if (!seen) return null
  const id = newId()
  const staffEnd = sql`(select ${staffSessions.expiresAt} from ${staffSessions} where ${staffSessions.id} = ${view.staffSessionId})`
  await tx.insert(sessions).values({
    ...view,
    ...seen,
    locationId: tx.locationId,
    id,
    kind: 'view_as',
    confirmedAt: sql`now()`,
    expiresAt: sql`least(now() + make_interval(hours => ${lives.viewHours}::int), ${staffEnd})`,
  })
  return id
}
