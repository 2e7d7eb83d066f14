'use server'
import { staffAction } from '@/lib/auth/action'
import { readContact } from '@/lib/contacts/reads'
import { submitName } from '@/lib/platform/form-key'
import { chosenPeriod, grantInput, grantOfContact } from '../inputs/grants'
import { listGrantable, listGrants } from '../reads/grants'
import { grantOnce } from '../writes/grant-once'
import { restoreGrant, revokeGrant } from '../writes/grants'

const gone = { ok: false as const, formError: 'This grant does not exist any more. Reload the page.' }

/** Grants an offer to a contact, from and until the days that were chosen. */
export const grant = staffAction({
  may: 'grants.write',
  input: grantInput,
  run: async ({ tx, location, user, input }) => {
    const contact = await readContact(tx, input.contact)
    if (!contact) return { ok: false, formError: 'This contact does not exist any more. Reload the list.' }
    const offer = (await listGrantable(tx)).find(each => each.id === input.offer)
    if (!offer) return { ok: false, fieldErrors: { offer: 'This offer can’t be granted any more. Choose another.' } }
    const now = new Date()
    const { startsAt, endsAt } = chosenPeriod(offer, input, now, location.timeZone)
    if (endsAt && endsAt <= now)
      return { ok: false, fieldErrors: { until: 'That day is over: the grant would have ended already.' } }
    if (endsAt && endsAt <= startsAt)
      return { ok: false, fieldErrors: { until: 'The last day lies before the first one.' } }
    const { key, from, until, notify } = input
    const form = submitName(key, user.id, contact.id, offer.id, from, until, notify)
    const made = await grantOnce(tx, user, { contactId: contact.id, offer, startsAt, endsAt, notify, form })
    if (!made) return { ok: false, formError: 'This form granted it before, which was revoked since. Reload the page.' }
    return { ok: true, data: { offer: offer.title, email: made.email } }
  },
})

/** Revokes a grant: access ends at the contact's next request. */
export const revoke = staffAction({
  may: 'grants.write',
  input: grantOfContact,
  run: async ({ tx, input }) => {
    const row = (await listGrants(tx, input.contact)).find(each => each.id === input.grant)
    if (!row || !(await revokeGrant(tx, input.contact, input.grant))) return gone
    const details = { offerId: row.offerId, offer: row.offerTitle }
    return {
      ok: true,
      data: { offer: row.offerTitle, grant: input.grant },
      audit: { act: 'grant.revoked', contactId: input.contact, details },
    }
  },
})

/** Takes a revocation back. */
export const restore = staffAction({
  may: 'grants.write',
  input: grantOfContact,
  run: async ({ tx, input }) => {
    const row = (await listGrants(tx, input.contact)).find(each => each.id === input.grant)
    if (!row || !(await restoreGrant(tx, input.contact, input.grant))) return gone
    const details = { offerId: row.offerId, offer: row.offerTitle, restored: true }
    return {
      ok: true,
      data: { offer: row.offerTitle, grant: input.grant },
      audit: { act: 'grant.added', contactId: input.contact, details },
    }
  },
})
