'use server'

import { staffAction } from '@/lib/auth/action'
import { hashPassword, verifyPassword } from '@/lib/auth/password'
import { faultOf, passwordLength } from '@/lib/auth/password-rules'
import { portalAction } from '@/lib/auth/portal-action'
import { countOwnPassword } from '@/lib/auth/portal-password'
import type { PasswordTrouble } from '@/lib/language/passwords'
import { AppError } from '@/lib/platform/errors'
import { signOutContact } from '@/lib/sessions/writes/portal'
import { contactId } from '../inputs'
import { passwordInput, removalInput } from '../inputs/password'
import { readPasswordHash } from '../reads'
import { isFresh } from '../rules/password'
import { changeOwnPassword, setPasswordHash } from '../writes/password'

const notForAdmins = () => {
  throw new AppError('not_found')
}
const trouble = (why: PasswordTrouble) => ({ ok: false as const, formError: why })
const at = (field: 'currentPassword' | 'newPassword', why: PasswordTrouble) => ({
  ok: false as const,
  fieldErrors: { [field]: why },
})

/** Sets the learner's own first password, or changes the one there is, which must then be typed. */
export const savePassword = portalAction({
  input: passwordInput,
  run: async ({ tx, session: { id, contact, deviceId }, input }) => {
    // Without an address there is no way in that asks for a password.
    if (!contact.email) throw new AppError('not_found')
    const stored = await readPasswordHash(tx, contact.id)
    if ((stored !== null) !== (input.had === 'yes')) return trouble('elsewhere')
    const doubt = stored && (await doubtful(contact.id, stored, input.currentPassword))
    if (doubt) return doubt
    const fault = faultOf(input.newPassword, contact.email)
    if (fault) return at('newPassword', fault)
    const busy = stored === null && (await tooOften(contact.id))
    if (busy) return busy
    await changeOwnPassword(tx, { contactId: contact.id, deviceId }, await hashPassword(input.newPassword))
    const others = stored !== null && input.signOut === 'on'
    const keep = { sessionId: id, deviceId }
    const sessionsEnded = others ? await signOutContact(tx, contact.id, 'password changed', keep) : 0
    return {
      ok: true,
      data: { done: stored === null ? 'set' : others ? 'changed' : 'alone' },
      audit: stored === null ? { act: 'password.set' } : { act: 'password.changed', details: { sessionsEnded } },
    }
  },
  override: notForAdmins,
})

/** Removes the learner's own password: typed once more, or left empty by who has just come in. */
export const removeOwnPassword = portalAction({
  input: removalInput,
  run: async ({ tx, session, input }) => {
    const stored = await readPasswordHash(tx, session.contact.id)
    if (!stored) return trouble('elsewhere')
    const forgiven = input.currentPassword === '' && isFresh(session, new Date())
    const { id } = session.contact
    const doubt = forgiven ? await tooOften(id) : await doubtful(id, stored, input.currentPassword)
    if (doubt) return doubt
    await changeOwnPassword(tx, { contactId: id, deviceId: session.deviceId }, null)
    return { ok: true, data: { done: 'removed' }, audit: { act: 'password.removed' } }
  },
  override: notForAdmins,
})

/** Removes a contact's password, as they asked staff to; links and sessions stay. */
export const removePassword = staffAction({
  may: 'contacts.write',
  input: contactId,
  run: async ({ tx, input: { contact } }) => {
    if (!(await setPasswordHash(tx, contact, null)))
      return { ok: false, formError: 'There is no password any more. Reload the page.' }
    return { ok: true, audit: { act: 'password.removed', contactId: contact } }
  },
})

/** Counts what is tried: each set, change and removal is told by mail, and whoever holds a forwarded link could flood its owner's mailbox. */
async function tooOften(contact: string) {
  return (await countOwnPassword(contact)).ok ? null : trouble('busy')
}

/** Why what was typed does not show that the password's owner is here; null: it does. */
async function doubtful(contact: string, stored: string, typed: string) {
  if (!typed) return at('currentPassword', 'missing')
  const busy = await tooOften(contact)
  if (busy) return busy
  const fits = typed.length <= passwordLength.most * 2 && (await verifyPassword(stored, typed))
  return fits ? null : at('currentPassword', 'unlike')
}
