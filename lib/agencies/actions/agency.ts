'use server'

import { agencyAction } from '@/lib/auth/action'
import { agencyInput, locationInput } from '../inputs/agency'
import { freeSlug, readAgency } from '../reads'
import { suggestSlug } from '../rules'
import { changeAgency, createLocation } from '../writes'

export const saveAgency = agencyAction({
  may: 'agency.settings',
  input: agencyInput,
  run: async ({ tx, user, input }) => {
    const before = await readAgency(tx, user.agencyId)
    await changeAgency(tx, user.agencyId, input)
    const from = { name: before?.name, newLocationsUse: before?.newLocationsUse }
    return { ok: true, audit: { act: 'agency.settings_changed', details: { from, to: input } } }
  },
})

export const addLocation = agencyAction({
  may: 'locations.create',
  input: locationInput,
  run: async ({ tx, user, input }) => {
    const slug = input.slug || (await freeSlug(tx, suggestSlug(input.name)))
    if (!slug)
      return { ok: false, fieldErrors: { slug: 'The name makes no address. Write one of small letters and digits.' } }
    const location = await createLocation(tx, { ...input, slug, agencyId: user.agencyId })
    if (!location) {
      const free = await freeSlug(tx, slug)
      return { ok: false, fieldErrors: { slug: `This address is taken.${free ? ` Free is: ${free}` : ''}` } }
    }
    const details = { id: location.id, slug, name: location.name, magicLinksFrom: location.magicLinksFrom }
    return { ok: true, audit: { act: 'location.created', details }, redirectTo: `/locations/${slug}` }
  },
})
