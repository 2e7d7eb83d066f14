import { asSystem, inLocation, type LocationTx } from '@/db/client'
import { memberships } from '@/db/schema/agencies'
import { assets } from '@/db/schema/catalog'
import { messages } from '@/db/schema/messaging'
import { devices } from '@/db/schema/sessions'
import {
  makeAgency,
  makeContact,
  makeGrant,
  makeLocation,
  makeMenuLink,
  makeOffer,
  makeProduct,
  makeUser,
} from '@/db/seed/factories'
import { regenerateUserLink } from '@/lib/agencies/writes/site'
import { hashPassword } from '@/lib/auth/password'
import type { Role } from '@/lib/auth/roles'
import { createCategory } from '@/lib/catalog/writes/category'
import { shareProduct } from '@/lib/catalog/writes/shared'
import { mintContactLink } from '@/lib/magic-links/contact-link'
import { currentKeys } from '@/lib/magic-links/keys'
import { launchProof } from '@/lib/magic-links/launch'
import { USER_LINK_HOURS, userLinkOf } from '@/lib/magic-links/user-link'
import { setDeleted } from '@/lib/menu-links/writes'
import { unsubscribeUrl } from '@/lib/messaging/writes/unsubscribe'
import { random } from '@/lib/platform/crypto'
import { env } from '@/lib/platform/env'
import { newId } from '@/lib/platform/ids'
import type { StaffCaller } from './callers'

type User = Awaited<ReturnType<typeof makeUser>>

/** Two agencies with a user for each kind of staff. They are members of every world of the first one. */
export async function makeStaff() {
  const { agencyId, otherAgencyId, sister } = await asSystem('test', async tx => {
    const agencyId = await makeAgency(tx)
    return {
      agencyId,
      otherAgencyId: await makeAgency(tx),
      sister: await makeLocation(tx, agencyId, { name: 'Harbor' }),
    }
  })
  const make = (role: Role, agency = agencyId, locationIds: string[] = []) =>
    asSystem('test', tx => makeUser(tx, agency, { role, locationIds }))
  const users: Record<StaffCaller, User> = {
    agency_admin: await make('agency_admin'),
    agency_user: await make('agency_user'),
    account_admin: await make('account_admin'),
    account_user: await make('account_user'),
    sister_admin: await make('account_admin', agencyId, [sister.id]),
    other_agency: await make('agency_admin', otherAgencyId),
  }
  // Signs in, and is nobody's session. Learners have the same password, since hashing one takes longer than all the rest.
  const bystander = await make('account_user')
  const passwordHash = await hashPassword(bystander.password)
  return { agencyId, otherAgencyId, users, bystander, passwordHash }
}
export type Staff = Awaited<ReturnType<typeof makeStaff>>

async function makePlace({ agencyId, users }: Staff, isStaffed: boolean) {
  return asSystem('test', async tx => {
    const made = await makeLocation(tx, agencyId, { logoVersion: 'a1b2c3' })
    const roles = ['agency_user', 'account_admin', 'account_user'] as const
    const given = roles.map(role => ({ id: newId(), userId: users[role].id, locationId: made.id, role }))
    if (isStaffed) await tx.insert(memberships).values(given)
    const { kid } = currentKeys().minting(2)
    const how = { userId: users.agency_admin.id, kid, ttlHours: USER_LINK_HOURS, signOut: false }
    const location = await regenerateUserLink(tx, made.id, how)
    const userLink = location && userLinkOf(location, new Date())
    if (!location || !userLink) throw new Error('the location has no user’s link')
    const entry = { locationIds: [location.id] }
    const entryId = await makeMenuLink(tx, location, entry)
    await makeMenuLink(tx, location, { ...entry, position: 1 })
    const deletedEntryId = await makeMenuLink(tx, location, { ...entry, position: 2 })
    await setDeleted(tx, agencyId, deletedEntryId, true)
    return { location, userLink: userLink.url, entryId, deletedEntryId }
  })
}

async function makeCourses(tx: LocationTx) {
  const productTitle = `Breath ${random(4).toString('hex')}`
  const course = await makeProduct(tx, { title: productTitle })
  const [lessonId = ''] = course.lessonIds
  const emptyCategoryId = await createCategory(tx, { productId: course.productId, title: 'Later', status: 'draft' })
  const assetId = newId()
  const file = { purpose: 'download' as const, title: 'Sheet', fileName: 'sheet.pdf', contentType: 'application/pdf' }
  await tx.insert(assets).values({ locationId: tx.locationId, id: assetId, lessonId, ...file, size: 5 })
  // The lesson that is deleted holds no file.
  return {
    ...course,
    productTitle,
    lessonId,
    spareLessonId: course.lessonIds[1] ?? '',
    emptyCategoryId: String(emptyCategoryId),
    assetId,
  }
}

async function makePeople(tx: LocationTx, productId: string, passwordHash: string) {
  const { locationId } = tx
  const contact = await makeContact(tx, { emailConsentAt: new Date(), passwordHash })
  const blocked = await makeContact(tx, { status: 'blocked' })
  const bounced = await makeContact(tx, { emailBouncedAt: new Date() })
  const offerTitle = `Foundations ${random(4).toString('hex')}`
  const offerId = await makeOffer(tx, [productId], { title: offerTitle })
  const grantId = await makeGrant(tx, { contactId: contact.id, offerId })
  const pastOfferId = await makeOffer(tx, [productId], { title: 'Last year' })
  const revokedGrantId = await makeGrant(tx, { contactId: contact.id, offerId: pastOfferId, revokedAt: new Date() })
  const newOfferId = await makeOffer(tx, [productId], { title: 'Next year' })
  const deviceId = newId()
  // Younger than every other: a device that comes after another one is told of by mail, which leaves while somebody looks.
  const firstSeenAt = new Date(Date.now() + 3_600_000)
  await tx.insert(devices).values({
    locationId,
    id: deviceId,
    contactId: contact.id,
    keyHash: random(32),
    label: 'Mac, Firefox',
    firstSeenAt,
  })
  const messageId = newId()
  const message = {
    template: 'your_link',
    cause: 'seeded',
    state: 'failed',
    language: 'en',
    subject: 'Your link',
  } as const
  await tx
    .insert(messages)
    .values({ locationId, id: messageId, contactId: contact.id, toAddress: contact.email ?? '', ...message })
  return {
    contact,
    blockedId: blocked.id,
    bouncedId: bounced.id,
    offerTitle,
    offerId,
    grantId,
    revokedGrantId,
    newOfferId,
    deviceId,
    messageId,
  }
}

/** A location with one of everything that an action or a page may ask for. Without its staff only agency admins are somebody there. */
export async function makeWorld(staff: Staff, isStaffed = true) {
  const place = await makePlace(staff, isStaffed)
  const { location } = place
  const inside = await inLocation(location.id, async tx => {
    const courses = await makeCourses(tx)
    return { ...courses, ...(await makePeople(tx, courses.productId, staff.passwordHash)) }
  })
  await asSystem('test', tx =>
    shareProduct(
      tx,
      { locationId: location.id, productId: inside.productId },
      { targets: null, roles: ['account_admin', 'account_user'] },
      null,
    ),
  )
  const { contact } = inside
  const { url: learnerLink } = mintContactLink({ location, contact, ttlHours: 24, once: false })
  const token = place.userLink.slice(place.userLink.lastIndexOf('/') + 1)
  const launch = { menuLinkId: place.entryId, staffSessionId: newId(), token }
  const strayLaunch = `${place.userLink}?launch=${launchProof(launch, new Date(), env().AUTH_SECRET[0] ?? '')}`
  return { ...place, ...inside, learnerLink, strayLaunch, unsubscribeLink: unsubscribeUrl(location.id, contact.id) }
}
export type World = Awaited<ReturnType<typeof makeWorld>>
