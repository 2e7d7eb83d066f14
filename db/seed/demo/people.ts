import { and, eq, gt, inArray, sql } from 'drizzle-orm'
import { inLocation, type LocationTx } from '@/db/client'
import { domainEvents } from '@/db/schema/events'
import { lessonProgress } from '@/db/schema/progress'
import { makeContact } from '@/db/seed/factories'
import { grantOffer } from '@/lib/offers/writes/grants'
import { newId } from '@/lib/platform/ids'
import type { SeededLocation } from './agencies'
import type { SeededCatalog, SeededLesson } from './catalog'
import { lessonsOf, products } from './content/products'
import type { DemoContact, DemoProgress } from './content/types'
import { daysAgo } from './days'
import { seedHistory } from './history'
import { accessTo, after, type Timeline, timelineOf } from './timeline'

const DAY = 86_400_000
/** About how long a lesson takes a learner. */
const PACE = 1.7 * DAY

/** One location's contacts with grants, progress and the history of their links. */
export async function seedPeople(
  location: SeededLocation,
  catalog: SeededCatalog,
  people: readonly DemoContact[],
  staffId: string,
): Promise<void> {
  for (const person of people) {
    const timeline = timelineOf(person)
    await inLocation(location.id, async tx => {
      const contact = await makeContact(tx, rowOf(person, timeline))
      await seedGrants(tx, catalog, contact.id, timeline, staffId)
      for (const [key, progress] of Object.entries(person.progress)) {
        const product = catalog.products.get(key)
        const moments = momentsOf(key, timeline)
        if (product && moments) await seedProgress(tx, contact.id, product, progress, moments)
      }
      await seedHistory(tx, location, contact, timeline, staffId)
    })
  }
}

function rowOf(person: DemoContact, { created, openings }: Timeline) {
  const { firstName, lastName, email, phone, language, status, consent } = person
  const given = (days: number | undefined) => (days === undefined ? null : after(daysAgo(days, email), created))
  const last = openings.at(-1)?.at ?? null
  return {
    firstName,
    lastName,
    email,
    phone,
    language,
    status,
    createdAt: created,
    emailConsentAt: given(consent.email),
    smsConsentAt: given(consent.sms),
    firstOpenedAt: openings[0]?.at ?? null,
    lastOpenedAt: last,
    lastSeenAt: last,
  }
}

async function seedGrants(
  tx: LocationTx,
  catalog: SeededCatalog,
  contactId: string,
  { granted }: Timeline,
  grantedBy: string,
): Promise<void> {
  for (const { grant, createdAt, startsAt } of granted) {
    const { id: offerId, accessDays } = catalog.offers.get(grant.offer) as { id: string; accessDays: number | null }
    const untilInDays = grant.untilInDays ?? (accessDays === null ? null : accessDays - grant.fromDaysAgo)
    const endsAt = untilInDays === null ? null : daysAgo(-untilInDays)
    await grantOffer(tx, { contactId, offerId, startsAt, endsAt, grantedBy, createdAt })
    const told = and(
      eq(domainEvents.locationId, tx.locationId),
      eq(domainEvents.contactId, contactId),
      inArray(domainEvents.type, ['offer_access_granted', 'product_access_granted']),
      gt(domainEvents.at, sql`now() - interval '1 hour'`),
    )
    await tx.update(domainEvents).set({ at: createdAt }).where(told)
  }
}

/** When a lesson of the product may have been done: not before it was open, not after the last visit. `title` names it. */
type Moments = { begin: number; end: number; opensAt: (title: string) => number }

function momentsOf(key: string, timeline: Timeline): Moments | null {
  const [first, last] = [timeline.openings[0]?.at, timeline.openings.at(-1)?.at]
  const access = accessTo(key, timeline)
  if (!first || !last || !access) return null
  const drips = products.find(product => product.key === key)?.categories ?? []
  const days = new Map(drips.flatMap(each => lessonsOf(each).map(({ title }) => [title, each.dripDays ?? 0] as const)))
  const opensAt = (title: string) => access.getTime() + (days.get(title) ?? 0) * DAY
  return { begin: Math.max(first.getTime(), access.getTime()), end: last.getTime(), opensAt }
}

type Product = { id: string; lessons: SeededLesson[] }

/** Completed lessons from the front, at the contact's pace, then the one that is under way. */
async function seedProgress(
  tx: LocationTx,
  contactId: string,
  product: Product,
  { done, at }: DemoProgress,
  { begin, end, opensAt }: Moments,
) {
  const lessons = product.lessons.filter(lesson => lesson.published)
  const count = Math.round(done * lessons.length)
  const first = Math.max(begin, end - count * PACE)
  const day = (n: number) => {
    const even = first + ((end - first) * n) / Math.max(count, 1)
    const open = Math.max(...lessons.slice(0, n + 1).map(({ title }) => opensAt(title)))
    return new Date(Math.min(Math.max(even, open), end))
  }
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
