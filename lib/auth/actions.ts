'use server'

import { headers } from 'next/headers'
import { z } from 'zod'
import { readPasswordHash } from '@/lib/agencies/reads'
import { changePasswordHash, changeUserName } from '@/lib/agencies/writes'
import { portalPaths } from '@/lib/catalog/rules/paths'
import { asking } from '@/lib/language/asking'
import { passwords } from '@/lib/language/passwords'
import { langOf } from '@/lib/language/types'
import { askByAddress } from '@/lib/magic-links/by-address'
import { waitWords } from '@/lib/magic-links/pages/dates'
import { isAddress } from '@/lib/messaging/inputs'
import { clientAddress, networkOf } from '@/lib/platform/network'
import { take } from '@/lib/platform/rate-limit'
import { endStaffSession, endStaffSessions } from '@/lib/sessions/writes/staff'
import { type ActionOutcome, agencyAction, publicAction } from './action'
import {
  passwordInput,
  portalSignInInput,
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

/**
 * A portal's sign-in page: a link by email, which says the same whether anybody has the address; or an address and its password; or the form for
 * that, with what was typed.
 */
export const enterPortal = publicAction({
  input: portalSignInInput,
  run: async (input): Promise<ActionOutcome<PortalAnswer>> => {
    if (input.way === 'choose') return { ok: true, data: { way: 'password', email: input.email } }
    return input.way === 'link' ? mailLink(input) : signInWithPassword(input)
  },
})

type PortalAnswer = {
  way?: 'password'
  email?: string
  sent?: true
  refused?: { title: string; body: string[] }
}
type PortalSignIn = z.output<typeof portalSignInInput>

async function mailLink({ location, email, language }: PortalSignIn): Promise<ActionOutcome<PortalAnswer>> {
  const texts = asking[langOf(language)].form
  if (!isAddress(email)) return { ok: false, fieldErrors: { email: texts.invalid } }
  const asked = await askByAddress(location, email, networkOf(clientAddress(await headers())))
  if (asked.kind !== 'busy') return { ok: true, data: { sent: true } }
  return { ok: false, formError: texts.busy.replace('{wait}', waitWords(asked.retryAfterSeconds, asked.lang)) }
}

async function signInWithPassword(input: PortalSignIn): Promise<ActionOutcome<PortalAnswer>> {
  const { location, email, password } = input
  const lang = langOf(input.language)
  const texts = passwords[lang].signIn
  const fieldErrors = {
    ...(isAddress(email) ? {} : { email: asking[lang].form.invalid }),
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
      return { ok: false, formError: texts.busy.replace('{wait}', waitWords(outcome.retryAfterSeconds, lang)) }
    case 'wrong':
      return { ok: false, formError: texts.wrong }
  }
}

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
