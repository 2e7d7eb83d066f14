'use server'
import { staffAction } from '@/lib/auth/action'
import { signOutContact, signOutDevice } from '@/lib/sessions/writes/portal'
import { contactId, deviceOfContact } from '../inputs'
import { readContact } from '../reads'

/** Signs one device of a contact out; their links stay as they are. */
export const signOutOne = staffAction({
  may: 'contacts.sign_out',
  input: deviceOfContact,
  run: async ({ tx, input: { contact, device } }) => {
    const found = await signOutDevice(tx, contact, device)
    if (!found) return { ok: false, formError: 'This device is not known any more. Reload the page.' }
    return { ok: true, audit: { act: 'session.ended', contactId: contact, reason: 'device signed out' } }
  },
})

/** Signs a contact out on every device. */
export const signOutEverywhere = staffAction({
  may: 'contacts.sign_out',
  input: contactId,
  run: async ({ tx, input: { contact } }) => {
    if (!(await readContact(tx, contact))) return { ok: false, formError: 'This contact does not exist any more.' }
    const ended = await signOutContact(tx, contact, 'signed out by staff')
    const audit = {
      act: 'session.ended' as const,
      contactId: contact,
      reason: 'signed out everywhere',
      details: { ended },
    }
    return { ok: true, data: { ended }, audit }
  },
})
