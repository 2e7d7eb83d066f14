import { eq } from 'drizzle-orm'
import { asSystem, inLocation } from '@/db/client'
import { agencies } from '@/db/schema/agencies'
import { products } from '@/db/schema/catalog'
import { offers } from '@/db/schema/offers'
import type { Render } from '@/lib/messaging/types'
import { FOUNDED, seedAgency } from './agencies'
import { type SeededCatalog, seedCatalog } from './catalog'
import { contacts, northlight, westbridge } from './content/people'
import { seedMessages } from './messages'
import { seedPeople } from './people'
import { seedSidebar } from './sidebar'

export { writeDemoJson } from './json'

/** Makes the two demo agencies with all that is in them, where they are not there yet; `render` fills the templates of mails. */
export async function seedDemo(render: Render): Promise<void> {
  const there = await asSystem('demo: is it there', tx =>
    tx.select({ id: agencies.id }).from(agencies).where(eq(agencies.name, westbridge.name)),
  )
  if (there.length > 0) return
  const { locations, users } = await seedAgency(northlight)
  const catalogs = new Map<string, SeededCatalog>()
  for (const [slug, location] of locations) {
    const catalog = await seedCatalog(location.id, slug)
    await backdate(location.id)
    const staff = northlight.users.find(user => user.role === 'account_admin' && user.locations.includes(slug))
    const people = contacts.filter(contact => contact.location === slug)
    catalogs.set(slug, catalog)
    const staffId = users.get(staff?.email ?? '') as string
    await seedPeople(location, catalog, people, staffId)
    await seedMessages(location, { id: staffId, name: staff?.name ?? '' }, render)
  }
  await seedSidebar({ locations, users }, catalogs)
  // Last, so that its presence says that everything before it is there.
  await seedAgency(westbridge)
}

/** What a location teaches was there before its learners came. */
const backdate = (locationId: string) =>
  inLocation(locationId, async tx => {
    await tx.update(products).set({ createdAt: FOUNDED }).where(eq(products.locationId, locationId))
    await tx.update(offers).set({ createdAt: FOUNDED }).where(eq(offers.locationId, locationId))
  })
