import { eq } from 'drizzle-orm'
import { asSystem, inLocation, type SystemTx } from '@/db/client'
import { auditLog } from '@/db/schema/audit'
import { products, sharedProducts as shares } from '@/db/schema/catalog'
import { lessonProgress } from '@/db/schema/progress'
import { makeMenuLink } from '@/db/seed/factories'
import { shareProduct } from '@/lib/catalog/writes/shared'
import { dateToIat } from '@/lib/magic-links/token'
import { newId } from '@/lib/platform/ids'
import type { Seeded, SeededLocation } from './agencies'
import type { SeededCatalog } from './catalog'
import { sharedProducts } from './content/people'
import { daysAgo } from './days'

/** Who is halfway through a shared course, so that the screens show it: June, of Lakeside Yoga. */
const TAKER = 'june@lakeside.example'
const TAKEN = 3

/** Shared products, and an entry of the sidebar for each way of opening. */
export async function seedSidebar({ locations, users }: Seeded, catalogs: Map<string, SeededCatalog>): Promise<void> {
  const [lakeside, alder] = [locations.get('lakeside-yoga'), locations.get('alder-clinic')]
  if (!lakeside || !alder) throw new Error('the demo has lost its locations')
  const admin = users.values().next().value ?? null
  await asSystem('demo: sidebar', async tx => {
    for (const shared of sharedProducts) {
      const found = [...catalogs.values()].map(catalog => catalog.products.get(shared.product)).find(Boolean)
      if (!found) throw new Error(`nobody has the shared product ${shared.product}`)
      const targets = shared.to.map(slug => locations.get(slug)?.id).filter(id => id !== undefined)
      const locationId = await homeOf(tx, found.id)
      await shareProduct(tx, { locationId, productId: found.id }, { targets, roles: shared.roles }, admin)
    }
    await tx
      .update(shares)
      .set({ createdAt: daysAgo(23) })
      .where(eq(shares.sharedBy, admin ?? ''))
    await seedMenu(tx, { lakeside, alder }, [...users.values()])
  })
  const first = sharedProducts[0]?.product ?? ''
  for (const [slug, catalog] of catalogs) {
    const product = catalog.products.get(first)
    const location = locations.get(slug)
    const userId = users.get(TAKER)
    if (product && location && userId) await begin(location, product.lessons.slice(0, TAKEN), userId)
  }
}

async function homeOf(tx: SystemTx, productId: string): Promise<string> {
  const [row] = await tx.select({ locationId: products.locationId }).from(products).where(eq(products.id, productId))
  return row?.locationId ?? ''
}

async function seedMenu(
  tx: SystemTx,
  { lakeside, alder }: { lakeside: SeededLocation; alder: SeededLocation },
  userIds: string[],
): Promise<void> {
  const createdBy = userIds[0] ?? null
  const [training, handbook] = sharedProducts
  await makeEntry(tx, lakeside, userIds, { title: training?.menuTitle, opens: 18, createdBy, createdAt: daysAgo(21) })
  await makeEntry(tx, lakeside, userIds, {
    title: handbook?.menuTitle,
    icon: 'notebook-text',
    opensIn: 'new_tab',
    locationIds: [lakeside.id],
    position: 1,
    opens: 6,
    createdBy,
    createdAt: daysAgo(20),
  })
  await makeEntry(tx, alder, userIds, {
    title: 'Team courses',
    icon: 'library',
    opensIn: 'same_tab',
    shownOn: 'both',
    position: 2,
    opens: 4,
    createdBy,
    createdAt: daysAgo(12),
  })
}

/** An entry that staff have opened so many times since it stands, and the log of that. */
async function makeEntry(
  tx: SystemTx,
  location: SeededLocation,
  userIds: string[],
  entry: NonNullable<Parameters<typeof makeMenuLink>[2]> & { opens: number; createdAt: Date },
): Promise<void> {
  const menuLink = await makeMenuLink(tx, location, entry)
  const since = Date.now() - entry.createdAt.getTime()
  await tx.insert(auditLog).values(
    Array.from({ length: entry.opens }, (_, n) => ({
      locationId: location.id,
      id: newId(),
      act: 'link.opened',
      actorUserId: userIds[n % userIds.length],
      at: new Date(entry.createdAt.getTime() + (since * (n + 1)) / (entry.opens + 1)),
      linkKind: 2,
      linkIat: location.userLinkMadeAt && dateToIat(location.userLinkMadeAt),
      deviceLabel: 'Mac, Chrome',
      details: { by: 'menu', menuLink },
    })),
  )
}

async function begin(location: SeededLocation, lessons: { id: string }[], userId: string): Promise<void> {
  await inLocation(location.id, tx =>
    tx.insert(lessonProgress).values(
      lessons.map(({ id: lessonId }, n) => ({
        locationId: location.id,
        id: newId(),
        userId,
        lessonId,
        startedAt: daysAgo(6 - n),
        completedAt: n < lessons.length - 1 ? daysAgo(6 - n) : null,
        updatedAt: daysAgo(6 - n),
      })),
    ),
  )
}
