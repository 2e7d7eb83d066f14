'use server'

import { z } from 'zod'
import { readPasswordHash } from '@/lib/agencies/reads'
import { changePasswordHash, changeUserName } from '@/lib/agencies/writes'
import { portalPaths } from '@/lib/catalog/rules/paths'
import { passwords } from '@/lib/language/passwords'
import { langOf } from '@/lib/language/types'
import { waitWords } from '@/lib/magic-links/pages/dates'
import { isAddress } from '@/lib/messaging/inputs'
import { take } from '@/lib/platform/rate-limit'
import { endStaffSession, endStaffSessions } from '@/lib/sessions/writes/staff'
import { agencyAction, publicAction } from './action'
import {
  passwordInput,
  passwordSignInInput,
  profileInput,
  resetInput,
  sessionInput,
  setupInput,
  signInInput,
} from './inputs'
import { hashPassword, verifyPassword } from './password'
import { passwordFault } from './password-rules'
import { enterByPassword, refusedWords } from './portal-sign-in'
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

/** A portal's sign-in by address and password; the other way is a link. */
export const signInWithPassword = publicAction({
  input: passwordSignInInput,
  run: async ({ location, email, password, language }) => {
    const texts = passwords[langOf(language)].signIn
    const fieldErrors = {
      ...(isAddress(email) ? {} : { email: texts.invalid }),
      ...(password ? {} : { password: texts.missing }),
    }
    if (Object.keys(fieldErrors).length > 0) return { ok: false, fieldErrors }
    const outcome = await enterByPassword(location, email, password)
    switch (outcome.kind) {
      case 'opened':
        return { ok: true, redirectTo: portalPaths.library(location) }
      case 'refused':
        return { ok: true, data: { refused: refusedWords(outcome) ?? { title: texts.unavailable, body: [] } } }
      case 'busy':
        return {
          ok: false,
          formError: texts.busy.replace('{wait}', waitWords(outcome.retryAfterSeconds, langOf(language))),
        }
      case 'wrong':
        return { ok: false, formError: texts.wrong }
    }
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
