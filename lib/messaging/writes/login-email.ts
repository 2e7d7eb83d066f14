import 'server-only'
import type { LocationTx } from '@/db/client'
import { readContact } from '@/lib/contacts/reads'
import { submitName } from '@/lib/platform/form-key'
import { queueMessage } from './queue'

/** To which addresses mails are on their way, and who gets none, with the reason. */
export type LoginEmails = { sent: string[]; skipped: { name: string; reason: string }[] }

/** Mails each of these contacts a link, as a staff user asked who finds that they may need one. For each contact once of one form, by its key. */
export async function mailLogins(
  tx: LocationTx,
  user: { id: string; name: string },
  { contacts, key }: { contacts: readonly string[]; key: string },
): Promise<LoginEmails> {
  const sent: string[] = []
  const skipped: LoginEmails['skipped'] = []
  for (const id of new Set(contacts)) {
    const contact = await readContact(tx, id)
    if (!contact) continue
    const data = { asked: false, by: user.name, ttlHours: null, once: false, to: null, replaces: false }
    const cause = `login-email:${submitName(key, id)}`
    const message = { contactId: id, template: 'your_link' as const, cause, data }
    const queued = await queueMessage(tx, { ...message, actorUserId: user.id })
    if (queued.reason) skipped.push({ name: `${contact.firstName} ${contact.lastName}`.trim(), reason: queued.reason })
    else sent.push(queued.to)
  }
  return { sent, skipped }
}
