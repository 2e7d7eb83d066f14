import type { LocationTx } from '@/db/client'
import { auditLog } from '@/db/schema/audit'
import type { contacts } from '@/db/schema/contacts'
import { devices } from '@/db/schema/sessions'
import { mintContactLink } from '@/lib/magic-links/contact-link'
import { random } from '@/lib/platform/crypto'
import { newId } from '@/lib/platform/ids'
import type { SeededLocation } from './agencies'
import type { MadeLink, Timeline } from './timeline'

const BROWSERS = ['iPhone, Safari', 'Mac, Firefox', 'Windows, Edge', 'Android, Chrome', 'Mac, Safari']

type Row = Partial<typeof auditLog.$inferInsert> & { act: string; at: Date; details: Record<string, unknown> }

/** The contact's links (a newer one turns the older off), how they were opened and refused, and the device that came with them. */
export async function seedHistory(
  tx: LocationTx,
  location: SeededLocation,
  contact: typeof contacts.$inferSelect,
  { links, openings, refused }: Timeline,
  staffId: string,
): Promise<void> {
  const deviceLabel = BROWSERS[(contact.email ?? '').length % BROWSERS.length] as string
  const of = ({ at, ttlHours }: MadeLink) => ({
    linkKind: 1,
    linkIat: mintContactLink({ location, contact, ttlHours, once: false, now: at }).iat,
  })
  const rows: Row[] = links.map((link, n) => ({ ...of(link), ...generated(link, n), actorUserId: staffId }))
  for (const { at, link } of openings)
    rows.push({ act: 'link.opened', at, ...of(link), deviceLabel, details: { by: 'click' } })
  if (refused) {
    const { at, link, reason } = refused
    rows.push({ act: 'link.refused', at, ...of(link), reason, deviceLabel, details: {} })
  }
  const base = { locationId: tx.locationId, contactId: contact.id }
  await tx.insert(auditLog).values(rows.map(row => ({ ...base, id: newId(), ...row })))
  const [first, last] = [openings[0], openings.at(-1)]
  if (!first || !last) return
  const device = { keyHash: random(32), label: deviceLabel, firstSeenAt: first.at, lastSeenAt: last.at }
  await tx.insert(devices).values({ ...base, id: newId(), ...device })
}

const generated = ({ at, ttlHours }: MadeLink, olderTurnedOff: number) => ({
  act: 'link.generated',
  at,
  details: { ttlHours, once: false, consentAcknowledged: true, turnedOffOlder: true, olderTurnedOff },
})
