import { eq } from 'drizzle-orm'
import { asSystem, inLocation } from '@/db/client'
import { users } from '@/db/schema/agencies'
import { makeProduct } from '@/db/seed/factories'
import { clicks, follow, http, Jar, words } from './fixtures/http'
import { type House, linkOf, makeHouse, staffCookie } from './fixtures/people'
import { expect, newNetwork, type Portico, test } from './fixtures/portico'

const banner = 'You see all courses because you are signed in as an agency admin'

async function adminOf(agencyId: string) {
  const jar = new Jar()
  const { user, name, value } = await staffCookie(agencyId)
  jar.cookies.set(name, value)
  return { jar, user }
}

const library = ({ url }: Portico, { location }: House, jar: Jar) =>
  follow(`${url}/portal/${location.slug}`, { headers: clicks.Chromium, jar, from: newNetwork() })

/** All rows of the contact that an opening may touch. */
async function traceOf({ database }: Portico, { contact }: House): Promise<string> {
  const [row] = await database.owner<{ trace: string }[]>`
    select jsonb_build_object('contact', to_jsonb(c),
      'devices', (select jsonb_agg(to_jsonb(d) order by d.id) from devices d where d.contact_id = c.id),
      'progress', (select jsonb_agg(to_jsonb(p) order by p.id) from lesson_progress p where p.contact_id = c.id),
      'events', (select jsonb_agg(to_jsonb(e) order by e.id) from domain_events e where e.contact_id = c.id))::text as trace
    from contacts c where c.id = ${contact.id}`
  return row?.trace ?? ''
}

/** A house with one course that was granted, one that was not, and a draft. */
async function richHouse(): Promise<House> {
  const house = await makeHouse()
  await inLocation(house.location.id, async tx => {
    await makeProduct(tx, { title: 'Evening sequences' })
    await makeProduct(tx, { title: 'Not ready yet', status: 'draft' as 'published' })
  })
  return house
}

test('the agency admin’s browser shows all courses and the banner; the contact’s rows stay as they were', async ({
  portico,
}) => {
  const house = await richHouse()
  const learner = new Jar()
  await http(linkOf(house), { headers: clicks.Chromium, jar: learner, from: newNetwork() })
  expect(words(await library(portico, house, learner))).not.toContain('Evening sequences')
  const before = await traceOf(portico, house)
  const { jar } = await adminOf(house.agencyId)
  const opened = await http(linkOf(house), { headers: clicks.Chromium, jar, from: newNetwork() })
  expect(opened.status).toBe(303)
  const seen = words(await library(portico, house, jar))
  for (const title of ['Breath first', 'Evening sequences', 'Not ready yet', banner]) expect(seen).toContain(title)
  const lesson = `${portico.url}/portal/${house.location.slug}/courses/${house.productId}/lessons/${house.lessonIds[0]}`
  expect(words(await follow(lesson, { headers: clicks.Chromium, jar, from: newNetwork() }))).toContain(banner)
  expect(await traceOf(portico, house)).toBe(before)
  expect(words(await library(portico, house, learner))).not.toContain(banner)
})

test('demoted meanwhile: over at the next request', async ({ portico }) => {
  const house = await richHouse()
  const { jar, user } = await adminOf(house.agencyId)
  await http(linkOf(house), { headers: clicks.Chromium, jar, from: newNetwork() })
  expect((await library(portico, house, jar)).status).toBe(200)
  await asSystem('test', tx => tx.update(users).set({ agencyRole: 'agency_user' }).where(eq(users.id, user.id)))
  const next = await http(`${portico.url}/portal/${house.location.slug}`, {
    headers: clicks.Chromium,
    jar,
    from: newNetwork(),
  })
  expect([next.status, next.headers.location]).toEqual([307, `/portal/${house.location.slug}/sign-in`])
})

test('an admin of another agency: no override, the link is the learner’s', async ({ portico }) => {
  const house = await richHouse()
  const other = await makeHouse()
  const { jar } = await adminOf(other.agencyId)
  await http(linkOf(house), { headers: clicks.Chromium, jar, from: newNetwork() })
  const seen = words(await library(portico, house, jar))
  expect(seen).toContain('Breath first')
  expect(seen).not.toContain('Evening sequences')
  expect(seen).not.toContain(banner)
})

test('a magic link makes no staff session, and gives a staff user none back', async ({ portico }) => {
  const house = await makeHouse()
  const jar = new Jar()
  await http(linkOf(house), { headers: clicks.Chromium, jar, from: newNetwork() })
  const staff = await http(`${portico.url}/locations/${house.location.slug}`, {
    headers: clicks.Chromium,
    jar,
    from: newNetwork(),
  })
  expect([staff.status, staff.headers.location]).toEqual([307, `/sign-in?from=/locations/${house.location.slug}`])
})

test('a link of another location in the same browser: the learner’s session here ends, one portal cookie a browser', async ({
  portico,
}) => {
  const [house, other] = [await makeHouse(), await makeHouse()]
  const jar = new Jar()
  await http(linkOf(house), { headers: clicks.Chromium, jar, from: newNetwork() })
  const before = new Jar()
  for (const [name, value] of jar.cookies) before.cookies.set(name, value)
  await http(linkOf(other), { headers: clicks.Chromium, jar, from: newNetwork() })
  expect((await library(portico, other, jar)).status).toBe(200)
  const old = await http(`${portico.url}/portal/${house.location.slug}`, {
    headers: clicks.Chromium,
    jar: before,
    from: newNetwork(),
  })
  expect(old.headers.location).toBe(`/portal/${house.location.slug}/sign-in`)
})
