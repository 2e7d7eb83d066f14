import { existsSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { coverOf } from '@/components/brand/cover-choice'
import { media } from '@/db/seed/demo/content/media'
import { contacts, northlight, offers, sharedProducts, westbridge } from '@/db/seed/demo/content/people'
import { lessonsOf, products } from '@/db/seed/demo/content/products'
import type { DemoProduct } from '@/db/seed/demo/content/types'
import { idWithCover } from '@/db/seed/demo/covers'

const mediaFolder = join(import.meta.dirname, '..', 'media')
const byKey = new Map(products.map(product => [product.key, product]))
const categoriesOf = (product: DemoProduct) => product.categories.flatMap(c => [c, ...(c.subcategories ?? [])])
const outline = (product: DemoProduct) => product.categories.flatMap(lessonsOf)
const allLessons = products.flatMap(outline)
const words = (text: string) => text.trim().split(/\s+/).length
const named = (key: string) => {
  const product = byKey.get(key)
  if (!product) throw new Error(`No product is called ${key}`)
  return product
}

/** How many lessons of a product are open so many days after the first access. */
function openAfter(product: DemoProduct, days: number): number {
  return product.categories.filter(c => (c.dripDays ?? 0) <= days).reduce((sum, c) => sum + lessonsOf(c).length, 0)
}

test('nine products over three locations, one of them a draft, 4 to 12 lessons each', () => {
  expect(products).toHaveLength(9)
  expect(byKey.size).toBe(9)
  expect(products.filter(p => p.status === 'draft').map(p => p.key)).toEqual(['evening-sequences'])
  const slugs = northlight.locations.map(l => l.slug)
  expect([...new Set(products.map(p => p.location))].sort()).toEqual([...slugs].sort())
  for (const product of products) {
    expect(outline(product).length, product.key).toBeGreaterThanOrEqual(4)
    expect(outline(product).length, product.key).toBeLessThanOrEqual(12)
  }
})

test('no two covers look alike: another scene in the same place, far other colours elsewhere', () => {
  for (const product of products) expect(coverOf(idWithCover(product.cover)), product.key).toEqual(product.cover)
  for (const [n, one] of products.entries()) {
    for (const other of products.slice(n + 1)) {
      const apart = Math.abs(one.cover.hue - other.cover.hue)
      const isOtherScene = one.cover.scene !== other.cover.scene
      const isFar = one.location !== other.location && Math.min(apart, 360 - apart) >= 90
      expect(isOtherScene || isFar, `${one.key} and ${other.key}`).toBe(true)
    }
  }
})

test('one product drips at 0, 7 and 14 days, one waits for the category before, subcategories go one level deep', () => {
  const days = named('breath-first').categories.map(c => c.dripDays)
  expect(days).toEqual(expect.arrayContaining([0, 7, 14]))
  expect(named('teaching-first-class').categories.some(c => c.lockedUntil === 'previous_category')).toBe(true)
  for (const product of products) expect(product.categories[0]?.lockedUntil, product.key).toBeUndefined()
  const nested = products.flatMap(p => p.categories).flatMap(c => c.subcategories ?? [])
  expect(nested.length).toBeGreaterThan(0)
  for (const category of nested) expect(category.subcategories).toBeUndefined()
})

test('every lesson is written: 90 to 260 words, no filler, no line of Markdown outside the subset', () => {
  for (const lesson of allLessons) {
    expect(words(lesson.body), lesson.title).toBeGreaterThanOrEqual(90)
    expect(words(lesson.body), lesson.title).toBeLessThanOrEqual(260)
    expect(lesson.body, lesson.title).not.toMatch(/lorem|TODO|<[a-z]|^#{1}\s|^#{3,}|```|\|/im)
    expect(lesson.minutes, lesson.title).toBeGreaterThan(0)
  }
  const titles = products.flatMap(p => outline(p).map(l => `${p.key}/${l.title}`))
  expect(new Set(titles).size).toBe(titles.length)
})

test('video and audio lessons have their media, whose transcript stays inside its length', () => {
  for (const lesson of allLessons) {
    const expected = { text: undefined, video: 'clip', audio: 'voice' }[lesson.kind]
    if (!lesson.embed) expect(lesson.media, lesson.title).toBe(expected)
    if (lesson.media) expect(lesson.transcript?.length, lesson.title).toBeGreaterThan(0)
    const seconds = lesson.media ? media[lesson.media].seconds : 0
    for (const line of lesson.transcript ?? []) expect(line.at, lesson.title).toBeLessThan(seconds)
  }
})

test('the media files are there, small, and the film can start before it is all there', () => {
  const limits = {
    [media.clip.file]: 900,
    [media.clip.poster]: 60,
    [media.voice.file]: 500,
    [media['practice-card'].file]: 60,
  }
  for (const [file, kilobytes] of Object.entries(limits)) {
    expect(existsSync(join(mediaFolder, file)), file).toBe(true)
    expect(statSync(join(mediaFolder, file)).size, file).toBeLessThan(kilobytes * 1000)
  }
  const film = readFileSync(join(mediaFolder, media.clip.file))
  expect(film.indexOf('moov')).toBeLessThan(film.indexOf('mdat'))
  expect(readFileSync(join(mediaFolder, media['practice-card'].file)).subarray(0, 5).toString()).toBe('%PDF-')
})

test('every offer and shared product names products of its own location', () => {
  expect(new Set(offers.map(o => o.key)).size).toBe(offers.length)
  for (const offer of offers) {
    expect(offer.products.length, offer.key).toBeGreaterThan(0)
    for (const key of offer.products) expect(named(key).location, `${offer.key}: ${key}`).toBe(offer.location)
  }
  for (const shared of sharedProducts) expect(shared.to).not.toContain(named(shared.product).location)
  const offered = new Set(offers.flatMap(o => o.products))
  for (const product of products) expect(offered, product.key).toContain(product.key)
})

test('forty contacts, each address and phone once, one blocked, names of three languages', () => {
  expect(contacts).toHaveLength(40)
  expect(new Set(contacts.map(c => c.email)).size).toBe(40)
  expect(new Set(contacts.map(c => c.phone)).size).toBe(40)
  for (const contact of contacts) {
    expect(contact.email).toMatch(/^[a-z.-]+@example\.com$/)
    expect(contact.phone).toMatch(/^\+1\d{3}55501\d{2}$/)
  }
  expect(contacts.filter(c => c.status === 'blocked')).toHaveLength(1)
  expect([...new Set(contacts.map(c => c.language))].sort()).toEqual(['de', 'en', 'es'])
})

test('grants are of the contact’s own location; one contact has none, one has only an ended one', () => {
  for (const contact of contacts) {
    for (const grant of contact.grants) {
      expect(offers.find(o => o.key === grant.offer)?.location, `${contact.email}: ${grant.offer}`).toBe(
        contact.location,
      )
    }
  }
  expect(contacts.filter(c => c.grants.length === 0).map(c => c.email)).toEqual(['hanna.brandt@example.com'])
  const ended = contacts.filter(c => c.grants.some(g => (g.untilInDays ?? 1) < 0))
  expect(ended.map(c => c.email)).toEqual(['jonas.weidner@example.com'])
})

test('progress stays within what was granted and what the drip has opened', () => {
  for (const contact of contacts) {
    for (const [key, { done, at }] of Object.entries(contact.progress)) {
      const product = named(key)
      const grants = contact.grants.filter(g => offers.find(o => o.key === g.offer)?.products.includes(key))
      const days = Math.max(...grants.map(g => g.fromDaysAgo))
      const completed = Math.round(done * outline(product).length)
      expect(completed, `${contact.email}: ${key}`).toBeLessThanOrEqual(openAfter(product, days))
      if (at) expect(outline(product)[completed]?.title, contact.email).toBe(at.lesson)
    }
  }
})

test('Mara has three courses: one in the middle of a film, one done, one not begun', () => {
  const mara = contacts.find(c => c.email === 'mara.lindqvist@example.com')
  expect(Object.keys(mara?.progress ?? {})).toEqual(['breath-first', 'standing-poses', 'quiet-back'])
  const film = mara?.progress['breath-first']?.at
  expect(outline(named('breath-first')).find(l => l.title === film?.lesson)?.media).toBe('clip')
  expect(film?.seconds).toBeLessThan(media.clip.seconds)
})

test('staff belong to locations of their own agency, and the neighbour shares nothing with Northlight', () => {
  for (const agency of [northlight, westbridge]) {
    const slugs = agency.locations.map(l => l.slug)
    for (const user of agency.users) expect(slugs, user.email).toEqual(expect.arrayContaining(user.locations))
    expect(agency.users.some(u => u.role === 'agency_admin')).toBe(true)
  }
  const slugs = products.map(p => p.location as string)
  for (const location of westbridge.locations) expect(slugs).not.toContain(location.slug)
  const emails = [...northlight.users, ...westbridge.users].map(u => u.email)
  expect(new Set(emails).size).toBe(emails.length)
})

test('every category that is published holds something to read', () => {
  for (const category of products.flatMap(categoriesOf))
    expect(category.lessons.length, category.title).toBeGreaterThan(0)
})
