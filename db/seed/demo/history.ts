import type { LocationTx } from '@/db/client'
import { auditLog } from '@/db/schema/audit'
import type { contacts } from '@/db/schema/contacts'
import { devices } from '@/db/schema/sessions'
import { mintContactLink } from '@/lib/magic-links/contact-link'
import { random } from '@/lib/platform/crypto'
import { newId } from '@/lib/platform/ids'
import type { SeededLocation } from './agencies'
import type { DemoContact } from './content/types'
import { daysAgo } from './days'

const BROWSERS = ['iPhone, Safari', 'Mac, Firefox', 'Windows, Edge', 'Android, Chrome', 'Mac, Safari']
/** Whose last opening was refused, and why: so that the screens have something to explain. */
const REFUSED: Record<string, { reason: string; daysAgo: number }> = {
  'Ifeoma Okafor': { reason: 'replaced', daysAgo: 5 },
  'Jonas Weidner': { reason: 'access_ended', daysAgo: 4 },
  'Marcus Bell': { reason: 'blocked', daysAgo: 6 },
  'Beatriz Fonseca': { reason: 'expired', daysAgo: 3 },
  'Mara Lindqvist': { reason: 'replaced', daysAgo: 3 },
  'Ruth Adeyemi': { reason: 'expired', daysAgo: 2 },
  'Hanna Brandt': { reason: 'no_offer', daysAgo: 1 },
}

/** Two links (the older one replaced), how often they were opened and refused, and the devices that came with them. */
export async function seedHistory(
  tx: LocationTx,
  location: SeededLocation,
  contact: typeof contacts.$inferSelect,
  person: DemoContact,
  staffId: string,
): Promise<void> {
  const newest = Math.min(4, person.createdDaysAgo)
  const older = Math.min(33, person.createdDaysAgo)
  const mintedAt = (days: number) =>
    mintContactLink({ location, contact, ttlHours: 720, once: false, now: daysAgo(days, `${person.email}${days}`) })
  const rows = [generated(mintedAt(older), older, person, staffId, 0)]
  if (older > newest) rows.push(generated(mintedAt(newest), newest, person, staffId, 1))
  const link = mintedAt(newest)
  const browser = BROWSERS[person.email.length % BROWSERS.length] as string
  if (person.lastSeenDaysAgo !== undefined) {
    const seen = daysAgo(person.lastSeenDaysAgo, person.email)
    const opened = person.lastSeenDaysAgo <= newest ? link : mintedAt(older)
    rows.push({
      act: 'link.opened',
      at: seen,
      linkKind: 1,
      linkIat: opened.iat,
      deviceLabel: browser,
      details: { by: 'click' },
    })
    await seedDevice(tx, contact.id, browser, daysAgo(older, person.email), seen)
  }
  const refused = REFUSED[`${person.firstName} ${person.lastName}`]
  if (refused) {
    const { iat } = mintedAt(refused.reason === 'replaced' || refused.reason === 'expired' ? older : newest)
    const at = daysAgo(refused.daysAgo, person.email)
    rows.push({
      act: 'link.refused',
      at,
      linkKind: 1,
      linkIat: iat,
      reason: refused.reason,
      deviceLabel: browser,
      details: {},
    })
  }
  await tx
    .insert(auditLog)
    .values(rows.map(row => ({ locationId: tx.locationId, id: newId(), contactId: contact.id, ...row })))
}

type Row = Partial<typeof auditLog.$inferInsert> & { act: string; at: Date; details: Record<string, unknown> }

function generated(
  link: { iat: number },
  days: number,
  person: DemoContact,
  staffId: string,
  olderTurnedOff: number,
): Row {
  return {
    act: 'link.generated',
    at: daysAgo(days, `${person.email}${days}`),
    actorUserId: staffId,
    linkKind: 1,
    linkIat: link.iat,
    details: { ttlHours: 720, once: false, consentAcknowledged: true, turnedOffOlder: true, olderTurnedOff },
  }
}

async function seedDevice(
  tx: LocationTx,
  contactId: string,
  label: string,
  firstSeenAt: Date,
  lastSeenAt: Date,
): Promise<void> {
  const base = { locationId: tx.locationId, contactId, firstSeenAt }
  await tx.insert(devices).values({ ...base, id: newId(), keyHash: random(32), label, lastSeenAt })
}
