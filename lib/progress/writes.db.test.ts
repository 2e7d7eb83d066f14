import { eq, sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { asSystem, inLocation } from '@/db/client'
import { categories, lessons } from '@/db/schema/catalog'
import { domainEvents } from '@/db/schema/events'
import { lessonProgress } from '@/db/schema/progress'
import { makeAgency, makeContact, makeGrant, makeLocation, makeOffer, makeProduct } from '@/db/seed/factories'
import { type TestDatabase, testDatabase } from '@/db/seed/testing'
import { newId } from '@/lib/platform/ids'
import { completeLesson, keepPosition } from './writes'

let database: TestDatabase
let locationId: string
const timeZone = 'America/Chicago'

beforeAll(async () => {
  database = await testDatabase()
  locationId = await asSystem('test', async tx => (await makeLocation(tx, await makeAgency(tx))).id)
})
afterAll(() => database.close())

/** A contact with a live grant on a new product of three lessons. */
async function learner() {
  return inLocation(locationId, async tx => {
    const { productId, categoryId, lessonIds } = await makeProduct(tx, { lessons: 3 })
    const contact = await makeContact(tx)
    await makeGrant(tx, { contactId: contact.id, offerId: await makeOffer(tx, [productId]) })
    const [first, second, third] = lessonIds as [string, string, string]
    return { contactId: contact.id, timeZone, productId, categoryId, first, second, third }
  })
}

const eventsOf = (contactId: string) =>
  inLocation(locationId, async tx => {
    const rows = await tx
      .select({ type: domainEvents.type })
      .from(domainEvents)
      .where(eq(domainEvents.contactId, contactId))
    return rows.map(row => row.type).sort()
  })
const complete = (who: { contactId: string; timeZone: string }, lessonId: string) =>
  inLocation(locationId, tx => completeLesson(tx, who, lessonId))

describe('progress', () => {
  it('starts lesson, category and product once each', async () => {
    const who = await learner()
    for (const position of [10, 20]) {
      await inLocation(locationId, tx => keepPosition(tx, who, { lessonId: who.first, position, duration: 60 }))
    }
    expect(await eventsOf(who.contactId)).toEqual(['category_started', 'lesson_started', 'product_started'])
    const [row] = await inLocation(locationId, tx =>
      tx.select().from(lessonProgress).where(eq(lessonProgress.contactId, who.contactId)),
    )
    expect(row).toMatchObject({ lessonId: who.first, position: 20, duration: 60, completedAt: null })
  })

  it('completes once under twenty presses at the same moment', async () => {
    const who = await learner()
    await complete(who, who.first)
    await complete(who, who.second)
    const answers = await Promise.all(Array.from({ length: 20 }, () => complete(who, who.third)))
    expect(answers.every(answer => answer.ok)).toBe(true)
    const events = await eventsOf(who.contactId)
    const count = (type: string) => events.filter(each => each === type).length
    expect(count('lesson_completed')).toBe(3)
    expect([count('category_completed'), count('product_completed'), count('product_started')]).toEqual([1, 1, 1])
  })

  it('completes the product once when its last lessons are pressed at the same moment', async () => {
    const who = await learner()
    const ids = [who.first, who.second, who.third]
    // Started before: else the three would wait for each other's product_started, and not for the lock.
    for (const lessonId of ids) await inLocation(locationId, tx => keepPosition(tx, who, { lessonId }))
    await Promise.all(ids.map(id => complete(who, id)))
    const events = await eventsOf(who.contactId)
    expect(events.filter(type => type === 'product_completed')).toHaveLength(1)
    expect(events.filter(type => type === 'category_completed')).toHaveLength(1)
  })

  it('refuses what is not granted, and writes nothing', async () => {
    const [who, other] = [await learner(), await learner()]
    expect(await complete(who, other.first)).toEqual({ ok: false, reason: 'not_found' })
    expect(await complete(who, newId())).toEqual({ ok: false, reason: 'not_found' })
    expect(await eventsOf(who.contactId)).toEqual([])
  })

  it('refuses a draft, and completes the course without it', async () => {
    const who = await learner()
    await inLocation(locationId, tx => tx.update(lessons).set({ status: 'draft' }).where(eq(lessons.id, who.third)))
    expect(await complete(who, who.third)).toEqual({ ok: false, reason: 'not_found' })
    await complete(who, who.first)
    await complete(who, who.second)
    expect(await eventsOf(who.contactId)).toContain('product_completed')
  })

  it('refuses a locked lesson', async () => {
    const who = await learner()
    await inLocation(locationId, tx =>
      tx.update(categories).set({ dripDays: 3 }).where(eq(categories.id, who.categoryId)),
    )
    expect(await complete(who, who.first)).toEqual({ ok: false, reason: 'locked' })
  })

  it('keeps nothing of what rolled back', async () => {
    const who = await learner()
    const failed = inLocation(locationId, async tx => {
      await completeLesson(tx, who, who.first)
      await tx.execute(sql`select 1 / 0`)
    })
    await expect(failed).rejects.toThrow()
    expect(await eventsOf(who.contactId)).toEqual([])
  })
})
