import { expect, test } from '@playwright/test'
import { type Demo, demoDatabase, readDemo } from './fixtures/demo'
import { formOf, send } from './fixtures/forms'
import { clicks, follow, http, Jar, words } from './fixtures/http'

type Product = {
  id: string
  title: string
  location: string
  status: string
  lessons: { id: string; title: string; status: string }[]
  assets: string[]
}

const demo = readDemo()
let products: Product[]
test.beforeAll(async () => {
  const sql = demoDatabase()
  products = [
    ...(await sql<Product[]>`
      select p.id, p.title, p.status, o.slug as location,
        coalesce((select jsonb_agg(jsonb_build_object('id', l.id, 'title', l.title, 'status', l.status)) from lessons l where l.product_id = p.id), '[]') as lessons,
        array(select a.id::text from assets a join lessons l on l.id = a.lesson_id where l.product_id = p.id) as assets
      from products p join locations o on o.id = p.location_id order by p.position`),
  ]
  await sql.end()
})

const statusOf = async (path: string, jar: Jar) =>
  (await http(`${demo.url}${path}`, { headers: clicks.Chromium, jar })).status

/** Every address that belongs to the product, in this portal. */
function addressesOf({ id, lessons, assets }: Product, slug: string): string[] {
  const course = `/portal/${slug}/courses/${id}`
  return [
    course,
    ...lessons.flatMap(lesson => [`${course}/lessons/${lesson.id}`, `${course}/lessons/${lesson.id}/captions`]),
    ...assets.map(asset => `/portal/${slug}/files/${asset}`),
  ]
}

async function signedIn({ magicLink }: Demo['learners'][number]): Promise<Jar> {
  const jar = new Jar()
  const answer = await http(magicLink, { headers: clicks.Chromium, jar })
  expect(answer.status).toBe(303)
  return jar
}

test('demo.json names nine products and somebody for each of those that are published', () => {
  expect(products).toHaveLength(9)
  const held = new Set(demo.learners.flatMap(learner => learner.products))
  const published = products.filter(({ status }) => status === 'published').map(({ title }) => title)
  expect([...held].sort()).toEqual(published.sort())
})

for (const [n, learner] of demo.learners.entries()) {
  test(`learner ${n + 1} of demo.json, with ${learner.products.length} products, sees these and no other`, async () => {
    const jar = await signedIn(learner)
    const shown = await follow(`${demo.url}/portal/${learner.location}`, { headers: clicks.Chromium, jar })
    const text = words(shown)
    const seen = products.filter(({ title }) => text.includes(title)).map(({ title }) => title)
    expect(seen.sort()).toEqual([...learner.products].sort())
    for (const product of products) {
      const own = product.location === learner.location && learner.products.includes(product.title)
      if (own) {
        expect(await statusOf(`/portal/${learner.location}/courses/${product.id}`, jar)).toBe(200)
        continue
      }
      const all = addressesOf(product, learner.location)
      const tried = product.location === learner.location ? all : [...all.slice(0, 2), ...all.slice(-1)]
      for (const address of tried) {
        expect(await statusOf(address, jar), `${product.title}: ${address}`).toBe(404)
      }
    }
  })
}

test('a portal of another location is closed: its pages lead to its sign-in, its files and beacon say nothing', async () => {
  const [learner] = demo.learners
  if (!learner) throw new Error('the demo has no learner')
  const jar = await signedIn(learner)
  for (const { slug } of demo.locations.filter(location => location.slug !== learner.location)) {
    const product = products.find(each => each.location === slug && each.lessons.length > 0) as Product
    for (const address of addressesOf(product, slug)) {
      const answer = await http(`${demo.url}${address}`, { headers: clicks.Chromium, jar })
      const closed = [401, 404].includes(answer.status) || answer.headers.location === `/portal/${slug}/sign-in`
      expect(closed, `${answer.status} ${address}`).toBe(true)
    }
  }
})

test.describe('what was not granted can’t be completed or noted either', () => {
  /** A learner who has a lesson to complete, and what they have no part in. */
  async function arrange() {
    for (const learner of [...demo.learners].sort((one, other) => one.products.length - other.products.length)) {
      const jar = await signedIn(learner)
      const [own, foreign] = [true, false].map(held =>
        products.filter(each => learner.products.includes(each.title) === held),
      )
      const lesson = await openLesson(learner, own ?? [], jar)
      const others = (foreign ?? []).filter(each => each.lessons.length > 0)
      if (lesson) return { learner, jar, lesson, foreign: others, progress: () => progressOf(learner, others) }
    }
    throw new Error('nobody has a lesson to complete')
  }

  async function openLesson({ location }: Demo['learners'][number], own: Product[], jar: Jar) {
    for (const { id, lessons } of own) {
      for (const lesson of lessons) {
        const url = `${demo.url}/portal/${location}/courses/${id}/lessons/${lesson.id}`
        const page = await http(url, { headers: clicks.Chromium, jar })
        if (words(page).includes('Complete and continue')) return formOf(page, url, 'Complete and continue')
      }
    }
    return null
  }

  async function progressOf({ email }: Demo['learners'][number], foreign: Product[]) {
    const sql = demoDatabase()
    const ids = foreign.flatMap(({ lessons }) => lessons.map(({ id }) => id))
    const [row] = await sql<{ n: number }[]>`
      select count(*)::int as n from lesson_progress p join contacts c on c.id = p.contact_id
      where c.email = ${email} and p.lesson_id in ${sql(ids)}`
    await sql.end()
    return row?.n
  }

  test('by the action of a lesson of their own', async () => {
    const { jar, lesson, foreign, progress } = await arrange()
    const before = await progress()
    for (const product of foreign) {
      for (const each of product.lessons.slice(0, 3)) {
        const answer = await send(lesson, jar, { lesson: each.id })
        expect(answer.status, product.title).not.toBe(303)
      }
    }
    expect(await progress()).toBe(before)
  })

  test('by the beacon', async () => {
    const { learner, jar, foreign, progress } = await arrange()
    const before = await progress()
    for (const product of foreign) {
      const [lesson] = product.lessons
      const answer = await http(`${demo.url}/portal/${learner.location}/beacon`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'sec-fetch-site': 'same-origin', origin: demo.url },
        body: JSON.stringify({ lesson: lesson?.id, position: 5 }),
        jar,
      })
      expect(answer.status, product.title).toBe(404)
    }
    expect(await progress()).toBe(before)
  })
})
