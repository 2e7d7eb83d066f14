'use server'

import { z } from 'zod'
import { siteAction } from '@/lib/auth/action'
import { removeAllPasswords } from '@/lib/contacts/writes/password'
import { currentKeys } from '@/lib/magic-links/keys'
import { USER_LINK_HOURS, userLinkOf } from '@/lib/magic-links/user-link'
import { giveLink } from '@/lib/menu-links/writes'
import { random } from '@/lib/platform/crypto'
import { saveFile } from '@/lib/platform/files'
import { squareWebp } from '@/lib/platform/image'
import { logoInput, regenerateInput, siteInput, turnOffInput } from '../inputs/site'
import { LOGO_PIXELS, portalDashboardPath, siteDetailsPath } from '../rules/site'
import { regenerateUserLink, setLogo, turnOffAllLinks, updateSite } from '../writes/site'

/** Saves how the site is named, reached and entered; the audit row names what changed. */
export const saveSite = siteAction({
  may: 'site.write',
  input: siteInput,
  run: async ({ tx, location, input }) => {
    const changed = Object.entries(input).filter(([name, value]) => location[name as keyof typeof input] !== value)
    if (changed.length === 0) return { ok: true }
    await updateSite(tx, location.id, input)
    const was = changed.map(([name]) => [name, location[name as keyof typeof input]])
    const details = { from: Object.fromEntries(was), to: Object.fromEntries(changed) }
    return { ok: true, audit: { act: 'site.changed', details } }
  },
})

/** Replaces the logo at once. Earlier ones stay where they are: mails that were sent show them. */
export const replaceLogo = siteAction({
  may: 'site.write',
  input: logoInput,
  run: async ({ tx, location, input }) => {
    const picture = await squareWebp(Buffer.from(await input.logo.arrayBuffer()), LOGO_PIXELS)
    if (!picture) {
      return {
        ok: false,
        fieldErrors: { logo: 'This file can’t be read as a PNG, JPEG or WebP picture. Choose another one.' },
      }
    }
    const version = random(6).toString('hex')
    await saveFile(location.id, `logo-${version}.webp`, picture)
    await setLogo(tx, location.id, version)
    return { ok: true, audit: { act: 'site.changed', details: { to: { logoVersion: version } } } }
  },
})

/** Takes the logo away: the arch with initials stands in its place. */
export const removeLogo = siteAction({
  may: 'site.write',
  input: z.object({}),
  run: async ({ tx, location }) => {
    await setLogo(tx, location.id, null)
    return { ok: true, audit: { act: 'site.changed', details: { to: { logoVersion: null } } } }
  },
})

/** "Regenerate Magic Link": a new user's link; older ones stop working at once. */
export const regenerateMagicLink = siteAction({
  may: 'user_link.regenerate',
  input: regenerateInput,
  run: async ({ tx, user, location, input }) => {
    const { kid } = currentKeys().minting(2)
    const signOut = input.signOut === 'on'
    const row = await regenerateUserLink(tx, location.id, { userId: user.id, kid, ttlHours: USER_LINK_HOURS, signOut })
    const link = row && userLinkOf(row, new Date())
    if (!link)
      return { ok: false, formError: 'The link could not be made. Nothing was changed; try again in a moment.' }
    const menus = input.putInMenus === 'on' ? await giveLink(tx, row) : 0
    return {
      ok: true,
      data: { menus },
      redirectTo: afterwards(input.back, location.slug),
      audit: {
        act: 'user_link.regenerated',
        linkKind: 2,
        linkIat: link.iat,
        details: { signedOut: signOut, ttlHours: USER_LINK_HOURS, menus },
      },
    }
  },
})

/** Turns off every link of the location, learners' and the user's. */
export const turnOffLinks = siteAction({
  may: 'links.turn_off_all',
  input: turnOffInput,
  run: async ({ tx, location, input }) => {
    if (input.typedName !== location.name) {
      return { ok: false, fieldErrors: { typedName: `That is not “${location.name}” yet.` } }
    }
    const signOut = input.signOut === 'on'
    await turnOffAllLinks(tx, location.id, signOut)
    if (signOut) await removeAllPasswords(tx, location.id)
    return {
      ok: true,
      redirectTo: afterwards(input.back, location.slug),
      audit: { act: 'links.location_turned_off', details: { signedOut: signOut } },
    }
  },
})

function afterwards(back: 'site' | 'portal' | undefined, slug: string): string | undefined {
  if (!back) return undefined
  return back === 'site' ? siteDetailsPath(slug) : portalDashboardPath(slug)
}
