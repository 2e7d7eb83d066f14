import { test as base, expect } from '@playwright/test'
import postgres from 'postgres'
import { cookieNames } from '@/lib/auth/cookies'
import { type Cluster, ownCluster } from './fixtures/cluster'
import { workIn } from './fixtures/database'
import { formOf, send } from './fixtures/forms'
import { type Answer, clicks, follow, http, Jar, machines, press, words } from './fixtures/http'
import { linkOf, makeHouse, staffCookie } from './fixtures/people'
import { type Server, startServer } from './fixtures/server'

/** A server and a database that may be taken away from each other. */
const test = base.extend<{ parts: { cluster: Cluster; server: Server } }>({
  parts: async ({ browserName: _ }, use) => {
    const cluster = await ownCluster()
    const server = await startServer({ DATABASE_URL: cluster.url, TRUSTED_PROXIES: '127.0.0.1,::1' })
    const letGo = workIn(cluster.url, server.url)
    await use({ cluster, server })
    await letGo()
    await server.remove()
    await cluster.remove()
  },
})
test.describe.configure({ timeout: 100_000 })

type Visit = { name: string; url: string; jar: Jar; sees: string }

/** Four people who are in, each in their way, and where each of them goes. */
async function everybody(url: string): Promise<{ visits: Visit[]; link: string; contactId: string }> {
  const house = await makeHouse()
  const link = linkOf(house)
  const [clicked, pressed, admin] = [new Jar(), new Jar(), new Jar()]
  await http(link, { headers: clicks.Chromium, jar: clicked })
  await http(link, { method: 'POST', headers: press(url), body: '', jar: pressed })
  const { name, value } = await staffCookie(house.agencyId)
  admin.cookies.set(name, value)
  await http(link, { headers: clicks.Chromium, jar: admin })
  const portal = `${url}/portal/${house.location.slug}`
  const lesson = `${portal}/courses/${house.productId}/lessons/${house.lessonIds[0]}`
  return {
    link,
    contactId: house.contact.id,
    visits: [
      { name: 'a learner who clicked', url: portal, jar: clicked, sees: 'Breath first' },
      { name: 'a learner who pressed', url: lesson, jar: pressed, sees: 'Breath first: lesson 1' },
      { name: 'a learner in the account', url: `${portal}/account`, jar: pressed, sees: 'Every browser in which' },
      { name: 'the admin with an override', url: portal, jar: admin, sees: 'agency admin' },
      {
        name: 'the admin among contacts',
        url: `${url}/locations/${house.location.slug}/contacts`,
        jar: admin,
        sees: 'Mara',
      },
    ],
  }
}

const cookiesOf = (visits: Visit[]) => JSON.stringify(visits.map(({ jar }) => [...jar.cookies]))
const visit = ({ url, jar }: Visit) => follow(url, { headers: clicks.Chromium, jar })
const saysOutage = (answer: Answer) => /database|moment|again/i.test(words(answer))

test('PostgreSQL stops during use: 503 pages that say so, cookies kept; it comes back, and everyone is still signed in', async ({
  parts,
}) => {
  const { cluster, server } = parts
  const { visits, link } = await everybody(server.url)
  for (const each of visits) expect(words(await visit(each)), each.name).toContain(each.sees)
  const lesson = visits[1] as Visit
  const form = formOf(await visit(lesson), lesson.url, 'Complete and continue')
  const before = cookiesOf(visits)

  await cluster.stop()
  for (const each of visits) {
    const answer = await visit(each)
    expect(answer.status, each.name).toBe(503)
    expect(saysOutage(answer), `${each.name} reads: ${words(answer).slice(0, 300)}`).toBe(true)
    expect(Number(answer.headers['retry-after']), each.name).toBeGreaterThan(0)
    expect(answer.cookies.has(cookieNames.portal()) || answer.cookies.has(cookieNames.staff()), each.name).toBe(false)
  }
  for (const [what, headers] of [
    ['a click', clicks.Chromium],
    ['a look', machines.curl],
  ] as const) {
    const answer = await http(link, { headers, jar: visits[0]?.jar })
    expect(answer.status, what).toBe(503)
    expect(words(answer), what).not.toContain('incomplete')
    expect(answer.cookies.size, what).toBe(0)
  }
  expect((await http(link, { method: 'POST', headers: press(server.url), body: '', jar: visits[1]?.jar })).status).toBe(
    503,
  )
  expect((await send(form, lesson.jar)).status).toBe(503)
  // However often it was asked already: an answer now, not one after the next attempt to connect.
  for (let n = 0; n < 30; n += 1) expect((await visit(visits[n % visits.length] as Visit)).status).toBe(503)
  expect((await http(`${server.url}/api/ready`)).status).toBe(503)
  expect((await http(`${server.url}/api/health`)).status).toBe(200)
  expect((await http(link.replace(/.{3}$/, 'AAA'), { headers: clicks.Chromium })).status).toBe(404)
  expect(cookiesOf(visits)).toBe(before)

  await cluster.start()
  await expect.poll(async () => (await http(`${server.url}/api/ready`)).status, { timeout: 30_000 }).toBe(200)
  for (const each of visits) expect(words(await visit(each)), each.name).toContain(each.sees)
  expect((await send(form, lesson.jar)).status).toBe(303)
  expect(cookiesOf(visits)).toBe(before)
})

test('the server is killed and started again: everyone is still signed in', async ({ parts }) => {
  const { server } = parts
  const { visits } = await everybody(server.url)
  await server.kill()
  await server.again()
  for (const each of visits) expect(words(await visit(each)), each.name).toContain(each.sees)
})

test('asked to stop, the server answers what is under way, takes nothing new, and exits with 0', async ({ parts }) => {
  const { cluster, server } = parts
  const { link, contactId } = await everybody(server.url)
  const owner = postgres(cluster.url, { max: 2, onnotice: () => {} })
  const waiting = async () => (await owner`select 1 from pg_locks where not granted`).length
  let code: Promise<number | null> = Promise.resolve(-1)
  let underWay: Promise<Answer> | undefined
  await owner.begin(async tx => {
    await tx`select 1 from contacts where id = ${contactId} for update`
    underWay = http(link, { method: 'POST', headers: press(server.url), body: '' })
    await expect.poll(waiting).toBe(1)
    code = server.stop()
    await expect
      .poll(() =>
        http(`${server.url}/api/health`).then(
          () => 'answers',
          () => 'refuses',
        ),
      )
      .toBe('refuses')
  })
  expect((await underWay)?.status).toBe(303)
  expect(await code).toBe(0)
  await owner.end()
})
