'use server'

import { portalAction } from '@/lib/auth/portal-action'
import { portalPaths } from '@/lib/catalog/rules/paths'
import { AppError } from '@/lib/platform/errors'
import { deviceInput, everywhereInput } from '../inputs/portal'
import { signOutContact, signOutDevice } from '../writes/portal'

const notForAdmins = () => {
  throw new AppError('not_found')
}

/** Signs out one of the learner's own devices; the one in hand too. */
export const signOutOwnDevice = portalAction({
  input: deviceInput,
  run: async ({ tx, session, input }) => {
    const found = await signOutDevice(tx, session.contact.id, input.device)
    if (!found) throw new AppError('not_found')
    const here = input.device === session.deviceId
    return {
      ok: true,
      audit: { act: 'session.ended', reason: 'device signed out' },
      ...(here ? { redirectTo: portalPaths.signIn(session.location.slug, 'left') } : {}),
    }
  },
  override: notForAdmins,
})

/** Signs out all of the learner's devices, the one in hand too. */
export const signOutEverywhere = portalAction({
  input: everywhereInput,
  run: async ({ tx, session }) => {
    const ended = await signOutContact(tx, session.contact.id, 'signed out everywhere')
    return {
      ok: true,
      audit: { act: 'session.ended', reason: 'signed out everywhere', details: { ended } },
      redirectTo: portalPaths.signIn(session.location.slug, 'left'),
    }
  },
  override: notForAdmins,
})
