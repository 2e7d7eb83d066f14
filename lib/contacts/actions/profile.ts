'use server'

import { cookies } from 'next/headers'
import { portalAction } from '@/lib/auth/portal-action'
import { AppError } from '@/lib/platform/errors'
import { KEYS_COOKIE, keysCookie, profileInput } from '../inputs/profile'
import { updateProfile } from '../writes/profile'

/** The learner's own name and language; and, for this browser, whether single keys are on. */
export const saveProfile = portalAction({
  input: profileInput,
  run: async ({ tx, session: { contact }, input: { keys, ...profile } }) => {
    await updateProfile(tx, contact.id, profile)
    const jar = await cookies()
    jar.set(KEYS_COOKIE, keysCookie.value(keys === 'on'), keysCookie.options)
    const changed = (['firstName', 'lastName', 'language'] as const).filter(name => profile[name] !== contact[name])
    if (changed.length === 0) return { ok: true }
    return { ok: true, audit: { act: 'contact.changed', details: { changed, by: 'contact' } } }
  },
  override: () => {
    throw new AppError('not_found')
  },
})
