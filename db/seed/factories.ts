import { randomInt } from 'node:crypto'
import type { LocationTx, SystemTx } from '@/db/client'
import { agencies, locations, memberships, users } from '@/db/schema/agencies'
import { contacts } from '@/db/schema/contacts'
import { customMenuLinks } from '@/db/schema/menu-links'
import { grants, offerProducts, offers } from '@/db/schema/offers'
import { hashPassword } from '@/lib/auth/password'
import type { Role } from '@/lib/auth/roles'
import { createCategory } from '@/lib/catalog/writes/category'
import { createLesson } from '@/lib/catalog/writes/lesson'
import { createProduct } from '@/lib/catalog/writes/product'
import { random } from '@/lib/platform/crypto'
import { newId } from '@/lib/platform/ids'

/** Makers of rows for the demo and for tests: every argument has a default, so that a test says only what it is about. */
type Changes<T extends { $inferInsert: object }> = Partial<T['$inferInsert']>

const word = () => random(4).toString('hex')

/** An agency; gives its id. */
export async function makeAgency(tx: SystemTx, changes: Changes<typeof agencies> = {}): Promise<string> {
  const id = newId()
  await tx.insert(agencies).values({ id, name: 'Northlight Agency', ...changes })
  return id
}

/** A location of an agency; gives its row. */
export async function makeLocation(tx: SystemTx, agencyId: string, changes: Changes<typeof locations> = {}) {
  const name = changes.name ?? 'Lakeside Yoga'
  const [row] = await tx
    .insert(locations)
    .values({
      id: newId(),
      agencyId,
      slug: `lakeside-${word()}`,
      name,
      siteName: name,
      magicLinksFrom: 'courses',
      linksGeneration: randomInt(2 ** 24),
      userLinkGeneration: random(5),
      supportEmail: 'hello@lakeside.example.com',
      supportPhone: '+13125550148',
      timeZone: 'America/Chicago',
      ...changes,
    })
    .returning()
  return row as typeof locations.$inferSelect
}

type NewUser = { name?: string; email?: string; password?: string; role?: Role; locationIds?: string[] }

/** A staff user with a role in the agency, or in locations; gives what a sign-in needs. */
export async function makeUser(
  tx: SystemTx,
  agencyId: string,
  { role = 'agency_admin', locationIds = [], ...rest }: NewUser = {},
) {
  const id = newId()
  const email = rest.email ?? `user-${word()}@northlight.example`
  const password = rest.password ?? 'porch-test-pass'
  const agencyRole = role === 'agency_admin' || role === 'agency_user' ? role : null
  await tx.insert(users).values({
    id,
    agencyId,
    email,
    name: rest.name ?? 'Priya Raman',
    agencyRole,
    passwordHash: await hashPassword(password),
  })
  if (role !== 'agency_admin' && locationIds.length > 0) {
    await tx.insert(memberships).values(locationIds.map(locationId => ({ id: newId(), userId: id, locationId, role })))
  }
  return { id, email, password }
}

/** A contact; gives the row. */
export async function makeContact(tx: LocationTx, changes: Changes<typeof contacts> = {}) {
  const [row] = await tx
    .insert(contacts)
    .values({
      locationId: tx.locationId,
      id: newId(),
      firstName: 'Mara',
      lastName: 'Lindqvist',
      email: `mara-${word()}@example.com`,
      linkGeneration: random(5),
      ...changes,
    })
    .returning()
  return row as typeof contacts.$inferSelect
}

/** A published product with one category and so many published text lessons; gives their ids. */
export async function makeProduct(
  tx: LocationTx,
  { title = 'Breath first', lessons = 2, status = 'published' as const } = {},
) {
  const productId = await createProduct(tx, { title, status })
  const categoryId = (await createCategory(tx, { productId, title: 'Week one', status: 'published' })) as string
  const lessonIds: string[] = []
  for (let n = 1; n <= lessons; n++) {
    const lesson = { productId, categoryId, title: `${title}: lesson ${n}`, status: 'published' as const }
    lessonIds.push((await createLesson(tx, lesson)) as string)
  }
  return { productId, categoryId, lessonIds }
}

/** An offer that bundles products; gives its id. */
export async function makeOffer(
  tx: LocationTx,
  productIds: string[],
  changes: Changes<typeof offers> = {},
): Promise<string> {
  const id = newId()
  await tx.insert(offers).values({ locationId: tx.locationId, id, title: 'Foundations', ...changes })
  if (productIds.length > 0) {
    await tx
      .insert(offerProducts)
      .values(productIds.map(productId => ({ locationId: tx.locationId, id: newId(), offerId: id, productId })))
  }
  return id
}

/** A grant, live unless said otherwise; gives its id. */
export async function makeGrant(
  tx: LocationTx,
  grant: { contactId: string; offerId: string } & Changes<typeof grants>,
): Promise<string> {
  const id = newId()
  await tx.insert(grants).values({ locationId: tx.locationId, id, startsAt: new Date(Date.now() - 60_000), ...grant })
  return id
}

/** An entry of the sidebar that opens a location's current user's link, for everybody in all locations; gives its id. */
export async function makeMenuLink(
  tx: SystemTx,
  of: { id: string; agencyId: string; userLinkGeneration: Buffer },
  changes: Changes<typeof customMenuLinks> = {},
): Promise<string> {
  const id = newId()
  await tx.insert(customMenuLinks).values({
    id,
    agencyId: of.agencyId,
    title: 'Teacher training',
    icon: 'graduation-cap',
    target: 'user_link',
    linkLocationId: of.id,
    linkGeneration: of.userLinkGeneration,
    opensIn: 'iframe',
    shownOn: 'locations',
    roles: ['agency_admin', 'agency_user', 'account_admin', 'account_user'],
    ...changes,
  })
  return id
}
