import { readForm, send } from './fixtures/forms'
import { type Answer, clicks, http, Jar, press } from './fixtures/http'
import { addContact, freshLink, type House, linkOf, makeHouse, staffCookie } from './fixtures/people'
import { expect, newNetwork, type Portico, test } from './fixtures/portico'

test.describe.configure({ timeout: 120_000 })

/** Asks each, so many at a time; `asked(n)` resolves when the nth has been answered. */
function askAll(tasks: (() => Promise<Answer>)[], atOnce: number) {
  const answers: Answer[] = []
  const arrivals = tasks.map(() => Promise.withResolvers<void>())
  let next = 0
  const work = async () => {
    for (let task = tasks[next++]; task; task = tasks[next++]) {
      answers.push(await task())
      arrivals[answers.length - 1]?.resolve()
    }
  }
  const done = Promise.all(Array.from({ length: atOnce }, work)).then(() => answers)
  done.catch(() => {})
  return { answers, done, asked: (n: number) => arrivals[n - 1]?.promise }
}

async function adminOf(house: House): Promise<Jar> {
  const jar = new Jar()
  const { name, value } = await staffCookie(house.agencyId, 'account_admin', [house.location.id])
  jar.cookies.set(name, value)
  return jar
}

/** Half of them click in new browsers, half press in browsers that are in already. */
async function redemptions({ url }: Portico, links: string[]) {
  const click = (link: string, jar = new Jar()) => http(link, { headers: clicks.Chromium, jar, from: newNetwork() })
  const push = (link: string, jar: Jar) =>
    http(link, { method: 'POST', headers: press(url), body: '', jar, from: newNetwork() })
  const jars = Array.from({ length: 200 }, () => new Jar())
  const linkOfJar = (n: number) => links[n % links.length] as string
  for (const [n, jar] of jars.entries()) if (n % 2 === 1 && n < 40) await push(linkOfJar(n), jar)
  const tasks = jars.map((jar, n) => () => (n % 2 === 1 ? push(linkOfJar(n), jar) : click(linkOfJar(n), jar)))
  return { jars, start: () => askAll(tasks, 64) }
}

/** Nobody who came in by an old link is in: by the rows, and by asking with the cookies themselves. */
async function expectAllOut({ url, database }: Portico, house: House, jars: Jar[]): Promise<void> {
  const [row] = await database.owner<{ live: number }[]>`
    select count(*)::int as live from sessions s join locations l on l.id = s.location_id join contacts c on c.id = s.contact_id
    where l.id = ${house.location.id} and s.ended_at is null and s.links_epoch = l.links_epoch and s.principal_epoch = c.link_epoch`
  expect(row?.live).toBe(0)
  const held = jars.filter(jar => jar.cookies.size > 1)
  expect(held.length, 'nobody came in at all').toBeGreaterThan(10)
  for (const jar of held.slice(0, 12)) {
    const answer = await http(`${url}/portal/${house.location.slug}`, {
      headers: clicks.Chromium,
      jar,
      from: newNetwork(),
    })
    expect([answer.status, answer.headers.location]).toEqual([307, `/portal/${house.location.slug}/sign-in`])
  }
}

test('a contact’s link is regenerated with sign-out while 200 redemptions run, 64 at a time', async ({ portico }) => {
  const house = await makeHouse()
  const old = linkOf(house)
  const admin = await adminOf(house)
  const page = `${portico.url}/locations/${house.location.slug}/contacts/${house.contact.id}?generate=1`
  const form = await readForm(page, admin, 'Generate magic link')
  const { jars, start } = await redemptions(portico, [old])
  const running = start()
  await running.asked(20)
  const made = await send(form, admin, { turnOff: 'on', signOut: 'on', consent: 'on' })
  expect(running.answers.length, 'the redemptions were over before the link was made').toBeLessThan(200)
  expect(made.status).toBeLessThan(400)
  const answers = await running.done
  expect([...new Set(answers.map(({ status }) => status))].sort()).toEqual([303, 410])
  await expectAllOut(portico, house, jars)
  for (const jar of [new Jar(), jars[1] ?? new Jar()]) {
    const late = await http(old, { headers: clicks.Chromium, jar, from: newNetwork() })
    expect(late.status).toBe(410)
    expect(late.body.includes('A newer link was made')).toBe(true)
  }
  expect((await http(await freshLink(house), { headers: clicks.Chromium, from: newNetwork() })).status).toBe(303)
})

test('all links of a location are turned off with sign-out while 200 redemptions run, 64 at a time', async ({
  portico,
}) => {
  const house = await makeHouse()
  const people = [house.contact]
  for (let n = 0; n < 19; n += 1) people.push(await addContact(house))
  const links = people.map(contact => linkOf({ ...house, contact }))
  const admin = await adminOf(house)
  const page = `${portico.url}/locations/${house.location.slug}/memberships/courses/settings/site-details?confirm=turn-off`
  const form = await readForm(page, admin, 'Turn off all links')
  const { jars, start } = await redemptions(portico, links)
  const running = start()
  await running.asked(20)
  const off = await send(form, admin, { typedName: house.location.name, signOut: 'on' })
  expect(running.answers.length, 'the redemptions were over before the links went off').toBeLessThan(200)
  expect(off.status).toBe(303)
  const answers = await running.done
  expect([...new Set(answers.map(({ status }) => status))].sort()).toEqual([303, 410])
  await expectAllOut(portico, house, jars)
  for (const link of links.slice(0, 5)) {
    expect((await http(link, { headers: clicks.Chromium, from: newNetwork() })).status).toBe(410)
  }
  expect((await http(await freshLink(house), { headers: clicks.Chromium, from: newNetwork() })).status).toBe(303)
})
