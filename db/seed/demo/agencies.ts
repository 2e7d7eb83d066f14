import { eq } from 'drizzle-orm'
import { asSystem } from '@/db/client'
import { locations, users as userRows } from '@/db/schema/agencies'
import { auditLog } from '@/db/schema/audit'
import { makeAgency, makeLocation, makeUser } from '@/db/seed/factories'
import { currentKeys } from '@/lib/magic-links/keys'
import { dateToIat } from '@/lib/magic-links/token'
import { newId } from '@/lib/platform/ids'
import type { DemoAgency, DemoLocation } from './content/types'
import { daysAgo } from './days'

export type SeededLocation = typeof locations.$inferSelect
/** Rows of the demo by what its content calls them: locations by slug, users by address. */
export type Seeded = { locations: Map<string, SeededLocation>; users: Map<string, string> }

const USER_LINK_HOURS = 8784
/** Before anything that the demo's people have done. */
export const FOUNDED = daysAgo(1000)

/** An agency with its locations, its users and each location's user's link. */
export async function seedAgency(agency: DemoAgency): Promise<Seeded> {
  return asSystem('demo: agency', async tx => {
    const agencyId = await makeAgency(tx, { name: agency.name, createdAt: FOUNDED })
    const byslug = new Map<string, SeededLocation>()
    for (const location of agency.locations)
      byslug.set(location.slug, await makeLocation(tx, agencyId, rowOf(location)))
    const users = new Map<string, string>()
    for (const { locations: slugs, ...user } of agency.users) {
      const locationIds = slugs.map(slug => byslug.get(slug)?.id).filter(id => id !== undefined)
      users.set(user.email, (await makeUser(tx, agencyId, { ...user, locationIds })).id)
    }
    await tx.update(userRows).set({ createdAt: FOUNDED }).where(eq(userRows.agencyId, agencyId))
    const madeBy = users.values().next().value
    const made = {
      userLinkKid: currentKeys().minting(2).kid,
      userLinkTtlHours: USER_LINK_HOURS,
      userLinkMadeAt: daysAgo(22),
      userLinkMadeBy: madeBy,
    }
    for (const location of await tx.update(locations).set(made).where(eq(locations.agencyId, agencyId)).returning()) {
      byslug.set(location.slug, location)
      await tx.insert(auditLog).values({
        locationId: location.id,
        id: newId(),
        act: 'user_link.regenerated',
        actorUserId: madeBy,
        at: made.userLinkMadeAt,
        linkKind: 2,
        linkIat: dateToIat(made.userLinkMadeAt),
        details: { signedOut: false, ttlHours: USER_LINK_HOURS, menus: 0 },
      })
    }
    return { locations: byslug, users }
  })
}

function rowOf({ slug, name, timeZone, language, supportEmail, supportPhone, brand, magicLinksFrom }: DemoLocation) {
  const phone = supportPhone.replaceAll(' ', '')
  return {
    slug,
    name,
    siteName: name,
    timeZone,
    language,
    supportEmail,
    supportPhone: phone,
    accentColour: brand,
    magicLinksFrom,
    createdAt: FOUNDED,
  }
}
