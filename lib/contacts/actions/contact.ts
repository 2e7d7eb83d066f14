'use server'
import { writeAudit } from '@/lib/audit/writes'
import { staffAction } from '@/lib/auth/action'
import { contactChange, contactId, contactInput } from '../inputs'
import { readContact } from '../reads'
import { blockContact, createContact, unblockContact, updateContact } from '../writes/contact'
import { tryAddressAgain } from '../writes/reach'

const gone = { ok: false as const, formError: 'This contact does not exist any more. Reload the list.' }

/** Adds a contact and goes to their page. */
export const addContact = staffAction({
  may: 'contacts.write',
  input: contactInput,
  run: async ({ tx, location, input: { emailConsent, ...fields } }) => {
    const emailConsentAt = emailConsent ? new Date() : null
    const id = await createContact(tx, { ...fields, emailConsentAt })
    return {
      ok: true,
      audit: { act: 'contact.added', contactId: id, details: { source: 'staff', emailConsent } },
      redirectTo: `/locations/${location.slug}/contacts/${id}`,
    }
  },
})

/** Changes a contact; another email or phone turns their links off and signs them out. */
export const changeContact = staffAction({
  may: 'contacts.write',
  input: contactChange,
  run: async ({ tx, location, user, input: { contact, emailConsent, ...fields } }) => {
    const before = await readContact(tx, contact)
    if (!before) return gone
    const emailConsentAt = emailConsent ? (before.emailConsentAt ?? new Date()) : null
    const done = await updateContact(tx, contact, { ...fields, emailConsentAt })
    if (!done) return gone
    if (done.changed.length === 0) return { ok: true, data: done }
    const what = done.changed.filter(name => name === 'email' || name === 'phone')
    if (done.reached) {
      const details = { because: what, signedOut: true }
      await writeAudit(tx, location.id, user.id, { act: 'links.contact_turned_off', contactId: contact, details })
    }
    return {
      ok: true,
      data: done,
      audit: { act: 'contact.changed', contactId: contact, details: { changed: done.changed } },
    }
  },
})

/** Blocks a contact: no link opens, nobody stays signed in. */
export const block = staffAction({
  may: 'contacts.write',
  input: contactId,
  run: async ({ tx, input: { contact } }) => {
    const done = await blockContact(tx, contact)
    if (!done) return gone
    return { ok: true, data: done, audit: { act: 'contact.blocked', contactId: contact, details: done } }
  },
})

/** Lets a blocked contact in again. */
export const unblock = staffAction({
  may: 'contacts.write',
  input: contactId,
  run: async ({ tx, input: { contact } }) => {
    if (!(await unblockContact(tx, contact))) return gone
    return { ok: true, audit: { act: 'contact.unblocked', contactId: contact } }
  },
})

const notTried = {
  gone: gone.formError,
  fine: 'Nothing stands against this address any more. Reload the page.',
  complained: 'Its receiver marked our mail as spam. Only they can take that back: give the contact another address.',
}

/** Takes back that mail to the contact's address came back: the next message goes there. */
export const tryAgain = staffAction({
  may: 'contacts.write',
  input: contactId,
  run: async ({ tx, input: { contact } }) => {
    const tried = await tryAddressAgain(tx, contact)
    if (!tried.ok) return { ok: false, formError: notTried[tried.reason] }
    const details = { bouncedAt: tried.bouncedAt }
    return { ok: true, audit: { act: 'contact.address_tried_again', contactId: contact, details } }
  },
})
