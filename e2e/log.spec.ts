import { readForm, send } from './fixtures/forms'
import { clicks, http, Jar, machines, press } from './fixtures/http'
import { linkOf, makeHouse, staffCookie } from './fixtures/people'
import { expect, newNetwork, test } from './fixtures/portico'

test('the log never holds a token, a cookie, a password or a whole address, whatever people do', async ({
  portico,
}) => {
  const house = await makeHouse()
  const links = [
    linkOf(house),
    linkOf(house, { once: true }),
    linkOf(house, { now: new Date(Date.now() - 9 * 86_400_000) }),
  ]
  const jar = new Jar()
  for (const link of links) {
    await http(link, { headers: machines.curl, from: newNetwork() })
    await http(`${link}?to=/courses/${house.productId}`, { headers: clicks.Chromium, jar, from: newNetwork() })
    await http(link, { method: 'POST', headers: press(portico.url), body: '', jar, from: newNetwork() })
    await http(`${link.slice(0, -4)}AAAA`, { headers: clicks.Chromium, from: newNetwork() })
    await http(`${portico.url}/nowhere?back=${encodeURIComponent(link)}`, {
      headers: { ...clicks.Chromium, referer: link },
    })
  }
  const staff = new Jar()
  const { user, name, value } = await staffCookie(house.agencyId)
  const form = await readForm(`${portico.url}/sign-in`, new Jar(), 'Sign in')
  await send(form, new Jar(), { email: user.email, password: 'a-wrong-password-7319' })
  await send(form, new Jar(), { email: user.email, password: user.password })
  staff.cookies.set(name, value)
  const contact = `${portico.url}/locations/${house.location.slug}/contacts/${house.contact.id}`
  const made = await send(await readForm(`${contact}?generate=1`, staff, 'Generate magic link'), staff, {
    consent: 'on',
  })
  const last = await http(`${portico.url}/locations/${house.location.slug}/contacts?q=${house.contact.email}`, {
    headers: clicks.Chromium,
    jar: staff,
  })
  await portico.server.requestLine(String(last.headers['x-request-id']))

  const tokens = [...links, /\/m\/[\w-]{68}/.exec(made.body)?.[0] ?? ''].map(link => link.split('/m/')[1] ?? '')
  const secrets = {
    token: tokens,
    cookie: [...jar.cookies.values(), ...staff.cookies.values()],
    password: ['a-wrong-password-7319', user.password],
    address: [user.email, house.contact.email ?? ''],
  }
  const printed = portico.server.printed()
  expect(printed).toContain('/m/•••')
  for (const [kind, values] of Object.entries(secrets)) {
    for (const each of values) {
      expect(each.length, kind).toBeGreaterThan(8)
      expect(printed.includes(each), `a ${kind} stands in the log`).toBe(false)
      // Not even the greater part of it.
      if (kind === 'token')
        expect(printed.includes(each.slice(4, 44)), 'a part of a token stands in the log').toBe(false)
    }
  }
})

test('each request is one line of JSON with its id', async ({ portico }) => {
  const answer = await http(`${portico.url}/sign-in`, { headers: clicks.Chromium })
  const line = await portico.server.requestLine(String(answer.headers['x-request-id']))
  expect(line).toMatchObject({
    method: 'GET',
    path: '/sign-in',
    status: 200,
    requestId: answer.headers['x-request-id'],
  })
})
