import 'server-only'
import type { LocationTx } from '@/db/client'
import { readByForm } from '@/lib/audit/reads'
import { writeAudit } from '@/lib/audit/writes'
import type { SkipReason } from '@/lib/messaging/types'
import { queuedBy, queueMessage } from '@/lib/messaging/writes/queue'
import { listGrants } from '../reads/grants'
import { grantOffer } from './grants'

/** Which offer, from and until when, and whether the contact is told by mail. `form` names the submit that asks for it. */
type Asked = {
  contactId: string
  offer: { id: string; title: string }
  startsAt: Date
  endsAt: Date | null
  notify: boolean
  form: string
}

/** The mail that tells of a grant: to whom, or why it was not sent; null: none was asked for. */
export type GrantEmail = { to: string; skipped: SkipReason | null } | null

/**
 * Grants an offer, with its audit row, and tells the contact where that is asked for. A second submit of the same form changes nothing, and is told
 * what came of the first; null: that grant was revoked since.
 */
export async function grantOnce(
  tx: LocationTx,
  user: { id: string; name: string },
  { contactId, offer, startsAt, endsAt, notify, form }: Asked,
): Promise<{ email: GrantEmail } | null> {
  const cause = `granted:${form}`
  const first = await readByForm(tx, { contactId, act: 'grant.added', form })
  if (first) {
    const held = (await listGrants(tx, contactId)).some(each => each.offerId === offer.id && !each.revokedAt)
    return held ? emailOf(first.details.messageId ? await queuedBy(tx, cause) : null) : null
  }
  await grantOffer(tx, { contactId, offerId: offer.id, startsAt, endsAt, grantedBy: user.id })
  const data = {
    by: user.name,
    offer: offer.title,
    startsAt: startsAt.toISOString(),
    endsAt: endsAt?.toISOString() ?? null,
  }
  const message = { contactId, template: 'access_granted' as const, cause, data, actorUserId: user.id }
  const email = notify ? await queueMessage(tx, message) : null
  const details = {
    offerId: offer.id,
    offer: offer.title,
    startsAt,
    endsAt,
    form,
    ...(email ? { messageId: email.id } : {}),
  }
  await writeAudit(tx, tx.locationId, user.id, { act: 'grant.added', contactId, details })
  return emailOf(email)
}

const emailOf = (email: { to: string; reason: SkipReason | null } | null): { email: GrantEmail } => ({
  email: email && { to: email.to, skipped: email.reason },
})
