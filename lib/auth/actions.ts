'use server'

import { z } from 'zod'
import { readPasswordHash } from '@/lib/agencies/reads'
import { changePasswordHash, changeUserName } from '@/lib/agencies/writes'
import { take } from '@/lib/platform/rate-limit'
import { endStaffSession, endStaffSessions } from '@/lib/sessions/writes/staff'
import { agencyAction, publicAction } from './action'
import { passwordInput, profileInput, resetInput, sessionInput, setupInput, signInInput } from './inputs'
import { hashPassword, verifyPassword } from './password'
import { passwordFault } from './password-rules'
import { resetPassword } from './reset'
import { setUpAgency } from './setup'
import { enterAsStaff, leaveAsStaff } from './sign-in'

export const signIn = publicAction({
  input: signInInput,
  run: async ({ email, password, from }) => {
    const entrance = await enterAsStaff(email, password, from)
    return entrance.ok ? { ok: true, redirectTo: entrance.path } : { ok: false, formError: entrance.because }
  },
})

export const signOut = publicAction({
  input: z.object({}),
  run: async () => {
    await leaveAsStaff()
    return { ok: true, redirectTo: '/sign-in' }
  },
})

export const setUp = publicAction({
  input: setupInput,
  run: async input => {
    if (!(await setUpAgency(input))) {
      return {
        ok: false,
        formError:
          'This setup link was used already, or a newer one was printed. Start the server again for a new one.',
      }
    }
    const entrance = await enterAsStaff(input.email, input.password)
    return { ok: true, redirectTo: entrance.ok ? '/agency/locations' : '/sign-in' }
  },
})

export const setNewPassword = publicAction({
  input: resetInput,
  run: async ({ token, password }) => {
    const reset = await resetPassword(token, password)
    if (!reset.ok) {
      if (reset.fault) return { ok: false, fieldErrors: { password: reset.fault } }
      return { ok: false, formError: 'This link was used already, or its hour is over. Ask for a new one.' }
    }
    const entrance = await enterAsStaff(reset.email, password)
    return { ok: true, redirectTo: entrance.ok ? entrance.path : '/sign-in' }
  },
})

export const changeProfile = agencyAction({
  may: 'own.account',
  input: profileInput,
  run: async ({ tx, user, input }) => {
    await changeUserName(tx, user.id, input.name)
    return { ok: true }
  },
})

export const changePassword = agencyAction({
  may: 'own.account',
  input: passwordInput,
  run: async ({ tx, user, input }) => {
    const limit = await take(tx, `password/${user.id}`, { limit: 10, windowSeconds: 900 })
    if (!limit.ok) return { ok: false, formError: 'Too many attempts. Try again in a quarter of an hour.' }
    const fits = await verifyPassword(await readPasswordHash(tx, user.id), input.currentPassword)
    if (!fits) return { ok: false, fieldErrors: { currentPassword: 'That is not your current password.' } }
    const fault = passwordFault(input.newPassword, user.email)
    if (fault) return { ok: false, fieldErrors: { newPassword: fault } }
    await changePasswordHash(tx, user.id, await hashPassword(input.newPassword))
    const ended = await endStaffSessions(tx, user.id, user.sessionId)
    return { ok: true, data: { ended }, audit: { act: 'staff.password_changed', details: { sessionsEnded: ended } } }
  },
})

export const endOwnSession = agencyAction({
  may: 'own.account',
  input: sessionInput,
  run: async ({ tx, user, input }) => {
    await endStaffSession(tx, user.id, input.session)
    return { ok: true }
  },
})
