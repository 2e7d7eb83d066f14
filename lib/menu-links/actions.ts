'use server'

import { agencyAction } from '@/lib/auth/action'
import { menuLinkChange, menuLinkId, menuLinkInput, menuLinkMove, menuLinkOrder } from './inputs'
import { readLinkLocation, readMenuLink } from './reads'
import { createMenuLink, giveLink, moveMenuLink, orderMenuLinks, setDeleted, updateMenuLink } from './writes'
import { resolveFields } from './writes/resolve'

const gone = { ok: false as const, formError: 'This entry is not there any more. Reload the page to see what is.' }
const LIST = '/agency/menu-links'

/** Adds an entry to the sidebar, last in order. */
export const addMenuLink = agencyAction({
  may: 'agency.menu_links',
  input: menuLinkInput,
  run: async ({ tx, user, input }) => {
    const resolved = await resolveFields(tx, user.agencyId, input)
    if (!resolved.ok) return resolved
    const id = await createMenuLink(tx, user.agencyId, user.id, resolved.fields)
    const details = { id, title: input.title, opens: resolved.fields.link ? 'user_link' : 'url' }
    return { ok: true, audit: { act: 'menu_link.added', details }, redirectTo: LIST }
  },
})

/** Saves an entry. */
export const saveMenuLink = agencyAction({
  may: 'agency.menu_links',
  input: menuLinkChange,
  run: async ({ tx, user, input }) => {
    const resolved = await resolveFields(tx, user.agencyId, input)
    if (!resolved.ok) return resolved
    if (!(await updateMenuLink(tx, user.agencyId, input.link, resolved.fields))) return gone
    const details = { id: input.link, title: input.title, opens: resolved.fields.link ? 'user_link' : 'url' }
    return { ok: true, audit: { act: 'menu_link.changed', details }, redirectTo: LIST }
  },
})

/** Takes an entry out of every sidebar; for a moment it can be had back. */
export const deleteMenuLink = agencyAction({
  may: 'agency.menu_links',
  input: menuLinkId,
  run: async ({ tx, user, input }) => {
    const done = await setDeleted(tx, user.agencyId, input.link, true)
    if (!done) return gone
    return {
      ok: true,
      data: { id: input.link, ...done },
      audit: { act: 'menu_link.deleted', details: { id: input.link, ...done } },
    }
  },
})

/** Puts a deleted entry back where it was. */
export const restoreMenuLink = agencyAction({
  may: 'agency.menu_links',
  input: menuLinkId,
  run: async ({ tx, user, input }) => {
    const done = await setDeleted(tx, user.agencyId, input.link, false)
    return done
      ? { ok: true, audit: { act: 'menu_link.restored', details: { id: input.link, ...done } } }
      : { ok: false, formError: 'This entry can’t be had back.' }
  },
})

/** Moves an entry one place up or down. */
export const moveEntry = agencyAction({
  may: 'agency.menu_links',
  input: menuLinkMove,
  run: async ({ tx, user, input }) => {
    if (!(await moveMenuLink(tx, user.agencyId, input.link, input.direction))) return gone
    return { ok: true, audit: { act: 'menu_link.changed', details: { id: input.link, moved: input.direction } } }
  },
})

/** Puts the entries into the order in which they were dropped. */
export const orderEntries = agencyAction({
  may: 'agency.menu_links',
  input: menuLinkOrder,
  run: async ({ tx, user, input }) => {
    await orderMenuLinks(tx, user.agencyId, input.order)
    return { ok: true, audit: { act: 'menu_link.changed', details: { ordered: input.order.length } } }
  },
})

/** Puts the location's newest user's link into an entry that holds an older one. */
export const giveNewLink = agencyAction({
  may: 'agency.menu_links',
  input: menuLinkId,
  run: async ({ tx, user, input }) => {
    const link = await readMenuLink(tx, user.agencyId, input.link)
    const location = link?.linkLocationId ? await readLinkLocation(tx, link.linkLocationId) : null
    if (!location) return gone
    await giveLink(tx, location, input.link)
    return { ok: true, audit: { act: 'menu_link.changed', details: { id: input.link, given: 'newest link' } } }
  },
})
