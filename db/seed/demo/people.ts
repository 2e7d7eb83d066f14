import { inLocation, type LocationTx } from '@/db/client'
import { domainEvents } from '@/db/schema/events'
import { lessonProgress } from '@/db/schema/progress'
import { makeContact } from '@/db/seed/factories'
import { grantOffer } from '@/lib/offers/writes/grants'
import { newId } from '@/lib/platform/ids'
import type { SeededLocation } from './agencies'
import type { SeededCatalog, SeededLesson } from './catalog'
import type { DemoContact, DemoGrant, DemoProgress } from './content/types'
import { daysAgo } from './days'
import { seedHistory } from './history'

/** One location's contacts with grants, progress and the history of their links. */
export async function seedPeople(
  location: SeededLocation,
  catalog: SeededCatalog,
  people: readonly DemoContact[],
  staffId: string,
): Promise<void> {
  for (const person of people) {
    await inLocation(location.id, async tx => {
      const contact = await makeContact(tx, rowOf(person))
      for (const grant of person.grants) await seedGrant(tx, catalog, contact.id, grant, staffId)
      for (const [key, progress] of Object.entries(person.progress)) {
        const product = catalog.products.get(key)
        if (product) await seedProgress(tx, contact.id, product, progress, person)
      }
      await seedHistory(tx, location, contact, person, staffId)
    })
  }
}

function rowOf({
  firstName,
  lastName,
  email,
  phone,
  language,
  status,
  createdDaysAgo,
  consent,
  lastSeenDaysAgo,
}: DemoContact) {
  const when = (days: number | undefined) => (days === undefined ? null : daysAgo(days, email))
  return {
    firstName,
    lastName,
    email,
    phone,
    language,
    status,
    createdAt: daysAgo(createdDaysAgo, email),
    emailConsentAt: when(consent.email),
    smsConsentAt: when(consent.sms),
    firstOpenedAt: lastSeenDaysAgo === undefined ? null : daysAgo(Math.max(createdDaysAgo - 1, lastSeenDaysAgo), email),
    lastOpenedAt: when(lastSeenDaysAgo),
    lastSeenAt: when(lastSeenDaysAgo),
  }
}

async function seedGrant(tx: LocationTx, catalog: SeededCatalog, contactId: string, grant: DemoGrant, staffId: string) {
  const { id: offerId, accessDays } = catalog.offers.get(grant.offer) as { id: string; accessDays: number | null }
  const untilInDays = grant.untilInDays ?? (accessDays === null ? null : accessDays - grant.fromDaysAgo)
  await grantOffer(tx, {
    contactId,
    offerId,
    startsAt: daysAgo(grant.fromDaysAgo),
    endsAt: untilInDays === null ? null : daysAgo(-untilInDays),
    grantedBy: staffId,
    createdAt: daysAgo(Math.max(grant.fromDaysAgo, 1)),
  })
}

type Product = { id: string; lessons: SeededLesson[] }

/** Completed lessons from the front, spread over the days since the contact came, then the one that is under way. */
async function seedProgress(
  tx: LocationTx,
  contactId: string,
  product: Product,
  { done, at }: DemoProgress,
  person: DemoContact,
) {
  const lessons = product.lessons.filter(lesson => lesson.published)
  const count = Math.round(done * lessons.length)
  const last = person.lastSeenDaysAgo ?? 0
  const first = Math.max(last, Math.min(person.createdDaysAgo - 1, last + count * 1.7))
  const day = (n: number) => daysAgo(first - ((first - last) * n) / Math.max(count, 1), person.email)
  const rows = lessons
    .slice(0, count)
    .map((lesson, n) => ({ lesson, completedAt: day(n), position: lesson.seconds ?? 0 }))
  const under = at && lessons.find(lesson => lesson.title === at.lesson)
  const all = under ? [...rows, { lesson: under, completedAt: null, position: at.seconds }] : rows
  if (all.length === 0) return
  const base = { locationId: tx.locationId, contactId }
  await tx.insert(lessonProgress).values(
    all.map(({ lesson, completedAt, position }) => {
      const moment = completedAt ?? day(count)
      return {
        ...base,
        id: newId(),
        lessonId: lesson.id,
        startedAt: moment,
        completedAt,
        position,
        duration: lesson.seconds,
        updatedAt: moment,
      }
    }),
  )
  const event = (type: string, subject: string, moment: Date, payload: Record<string, string>) => ({
    ...base,
    id: newId(),
    type,
    onceKey: `${type}:${contactId}:${subject}`,
    payload,
    at: moment,
  })
  const productId = product.id
  const events = all.flatMap(({ lesson, completedAt }) => [
    event('lesson_started', lesson.id, completedAt ?? day(count), { productId, lessonId: lesson.id }),
    ...(completedAt ? [event('lesson_completed', lesson.id, completedAt, { productId, lessonId: lesson.id })] : []),
  ])
  const ends = done === 1 ? [event('product_completed', productId, day(count - 1), { productId })] : []
  await tx.insert(domainEvents).values([event('product_started', productId, day(0), { productId }), ...events, ...ends])
}
