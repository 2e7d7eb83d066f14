import 'server-only'
import type { LocationTx } from '@/db/client'
import { domainEvents } from '@/db/schema/events'
import { newId } from '@/lib/platform/ids'
import type { DomainEvent } from './types'

/** Writes what happened, in the transaction that did it; what happened once already is left out. Gives the types that were written. */
export async function writeEvents(tx: LocationTx, events: readonly DomainEvent[]): Promise<DomainEvent['type'][]> {
  if (events.length === 0) return []
  const rows = events.map(({ onceKey = null, ...event }) => ({
    locationId: tx.locationId,
    id: newId(),
    onceKey,
    ...event,
  }))
  const written = await tx
    .insert(domainEvents)
    .values(rows)
    .onConflictDoNothing({ target: [domainEvents.locationId, domainEvents.onceKey] })
    .returning({ type: domainEvents.type })
  return written.map(row => row.type as DomainEvent['type'])
}
