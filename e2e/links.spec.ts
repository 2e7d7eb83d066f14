import { eq } from 'drizzle-orm'
import { inLocation } from '@/db/client'
import { magicLinkSpent, sessions } from '@/db/schema/sessions'
import { makeGrant, makeOffer, makeProduct } from '@/db/seed/factories'
import { cookieNames } from '@/lib/auth/cookies'
import { type Answer, clicks, follow, frames, http, Jar, machines, oldPress, press, words } from './fixtures/http'
import { type House, linkOf, makeHouse } from './fixtures/people'
import { expect, newNetwork, test } from './fixtures/portico'

const portalCookie = (answer: Answer) => answer.cookies.get(cookieNames.portal())
const sessionsIn = ({ location }: House) =>
  inLocation(location.id, tx => tx.$count(sessions, eq(sessions.locationId, location.id)))
/** What the browser that holds these cookies sees of the library. With one course that leads straight to it. */
const library = (portico: { url: string }, house: House, jar: Jar) =>
  follow(`${portico.url}/portal/${house.location.slug}`, { headers: clicks.Chromium, jar, from: newNetwork() })
const button = /<button[^>]*>/

test.describe('nothing but a person gets in', () => {
  for (const [who, headers] of Object.entries(machines)) {
    test(`${who}: the button page, no cookie, no session`, async ({ portico: _ }) => {
      const house = await makeHouse()
      const answer = await http(linkOf(house), { headers, from: newNetwork() })
      expect(answer.status).toBe(200)
      expect(answer.body).toMatch(button)
      expect(answer.body).not.toContain('<script')
      expect(answer.cookies.size).toBe(0)
      expect(await sessionsIn(house)).toBe(0)
    })
  }

  for (const [who, headers] of Object.entries(frames)) {
    test(`${who}: refused, no session`, async ({ portico: _ }) => {
      const house = await makeHouse()
      const answer = await http(linkOf(house), { headers, from: newNetwork() })
      expect(answer.status).toBe(403)
      expect(answer.cookies.size).toBe(0)
      expect(await sessionsIn(house)).toBe(0)
    })
  }

  test('HEAD: empty, whatever its headers', async ({ portico: _ }) => {
    const house = await makeHouse()
    for (const headers of [{}, clicks.Chromium, clicks.Safari]) {
      const answer = await http(linkOf(house), { method: 'HEAD', headers, from: newNetwork() })
      expect(answer).toMatchObject({ status: 200, body: '' })
      expect(answer.cookies.size).toBe(0)
    }
    expect(await sessionsIn(house)).toBe(0)
  })

  test('the router’s own fetch of a link (rsc): no session, wherever Next sends it', async ({ portico }) => {
    const house = await makeHouse()
    const headers = { ...clicks.Chromium, rsc: '1' }
    const first = await http(linkOf(house), { headers, from: newNetwork() })
    const onward = first.headers.location
      ? new URL(first.headers.location, portico.url).toString()
      : `${linkOf(house)}?_rsc=abc`
    const second = await http(onward, { headers, from: newNetwork() })
    for (const answer of [first, second]) expect(portalCookie(answer)).toBeUndefined()
    expect(await sessionsIn(house)).toBe(0)
  })

  for (const method of ['PUT', 'PATCH', 'DELETE', 'OPTIONS']) {
    test(`${method}: no session`, async ({ portico: _ }) => {
      const house = await makeHouse()
      const answer = await http(linkOf(house), { method, headers: clicks.Chromium, from: newNetwork() })
      expect(answer.cookies.size).toBe(0)
      expect(await sessionsIn(house)).toBe(0)
    })
  }

  test('next-auth’s own doors are not mounted: no callback, sign-in or session address answers', async ({
    portico,
  }) => {
    for (const path of ['callback/magic-link', 'signin/magic-link', 'session', 'csrf', 'providers']) {
      for (const base of ['/api/auth', '/auth/portal', '/auth/staff']) {
        const answer = await http(`${portico.url}${base}/${path}`, {
          method: 'POST',
          headers: press(portico.url),
          body: 'json=true',
        })
        expect([404, 405], `${base}/${path}`).toContain(answer.status)
        expect(answer.cookies.size).toBe(0)
      }
    }
  })
})

test.describe('a person gets in', () => {
  for (const [browser, headers] of Object.entries(clicks)) {
    test(`by one click with ${browser}: one 303 to the library, which opens`, async ({ portico }) => {
      const house = await makeHouse()
      const jar = new Jar()
      const answer = await http(linkOf(house), { headers, jar, from: newNetwork() })
      expect(answer.status).toBe(303)
      expect(new URL(answer.headers.location ?? '', portico.url).pathname).toBe(`/portal/${house.location.slug}`)
      expect(answer.headers['referrer-policy']).toBe('no-referrer')
      const lines = answer.headers['set-cookie'] ?? []
      expect(lines.find(line => line.startsWith(`${cookieNames.portal()}=`))).toMatch(/HttpOnly.*SameSite=Lax/i)
      const opened = await library(portico, house, jar)
      expect(opened.status).toBe(200)
      expect(words(opened)).toContain('Breath first')
      expect(await sessionsIn(house)).toBe(1)
    })
  }

  test('by the button and a press, where the browser sends no Sec-Fetch at all', async ({ portico }) => {
    const house = await makeHouse()
    const jar = new Jar()
    const link = linkOf(house)
    const shown = await http(link, {
      headers: machines['an in-app browser that sends no Sec-Fetch'],
      jar,
      from: newNetwork(),
    })
    expect(shown.body).toMatch(/<form[^>]*method="post"/i)
    expect(await sessionsIn(house)).toBe(0)
    const pressed = await http(link, {
      method: 'POST',
      headers: oldPress(portico.url),
      body: '',
      jar,
      from: newNetwork(),
    })
    expect(pressed.status).toBe(303)
    expect(words(await library(portico, house, jar))).toContain('Breath first')
  })

  test('to the lesson that the link names, and to no page outside of the portal', async ({ portico }) => {
    const house = await makeHouse()
    const [lesson] = house.lessonIds
    const to = `/courses/${house.productId}/lessons/${lesson}`
    const landing = async (query: string) => {
      const answer = await http(`${linkOf(house)}?to=${query}`, { headers: clicks.Chromium, from: newNetwork() })
      return new URL(answer.headers.location ?? '', portico.url).href
    }
    const home = `${portico.url}/portal/${house.location.slug}`
    expect(await landing(encodeURIComponent(to))).toBe(`${home}${to}`)
    for (const outside of [
      'https://evil.example',
      '//evil.example',
      '/\\evil.example',
      '/../../sign-in',
      '/account',
      'javascript:alert(1)',
      '/courses/../../x',
    ]) {
      expect(await landing(encodeURIComponent(outside)), outside).toBe(home)
    }
  })

  test('through what a mail program adds to the end, and not through a link that lost its end', async ({
    portico: _,
  }) => {
    const house = await makeHouse()
    const link = linkOf(house)
    for (const tail of ['.', ')', '%20', '>', '*', '?utm_source=mail']) {
      expect((await http(`${link}${tail}`, { headers: clicks.Chromium, from: newNetwork() })).status, tail).toBe(303)
    }
    for (const cut of [1, 2, 9, 30]) {
      expect((await http(link.slice(0, -cut), { headers: clicks.Chromium, from: newNetwork() })).status).toBe(404)
    }
  })
})

test.describe('a press is believed', () => {
  type Case = [string, number, (origin: string) => Record<string, string>]
  const without = (headers: Record<string, string>, ...names: string[]) =>
    Object.fromEntries(Object.entries(headers).filter(([name]) => !names.includes(name)))
  const cases: Case[] = [
    ['of the button on its own page', 303, press],
    [
      'of Safari, which sends no Sec-Fetch-User',
      303,
      origin => ({ ...without(press(origin), 'sec-fetch-user'), 'user-agent': clicks.Safari['user-agent'] ?? '' }),
    ],
    ['from an old browser, by its Origin', 303, oldPress],
    ['of neither header, without a cookie', 303, origin => without(oldPress(origin), 'origin')],
    ['not of a script’s form.submit()', 200, origin => without(press(origin), 'sec-fetch-user')],
    [
      'not from another site',
      403,
      origin => ({ ...press(origin), 'sec-fetch-site': 'cross-site', origin: 'https://evil.example' }),
    ],
    ['not from a sister site', 403, origin => ({ ...press(origin), 'sec-fetch-site': 'same-site' })],
    [
      'not from an old browser on another site',
      403,
      origin => ({ ...oldPress(origin), origin: 'https://evil.example' }),
    ],
    ['not from an Origin of null', 403, origin => ({ ...oldPress(origin), origin: 'null' })],
    [
      'not of neither header, with a cookie',
      403,
      origin => ({ ...without(oldPress(origin), 'origin'), cookie: 'theme=dark' }),
    ],
  ]
  for (const [what, status, headers] of cases) {
    test(what, async ({ portico }) => {
      const house = await makeHouse()
      const answer = await http(linkOf(house), {
        method: 'POST',
        headers: headers(portico.url),
        body: '',
        from: newNetwork(),
      })
      expect(answer.status).toBe(status)
      expect(await sessionsIn(house)).toBe(status === 303 ? 1 : 0)
    })
  }
})

test.describe('a one-time link', () => {
  test('is not burnt by a click: it asks, and the press opens', async ({ portico }) => {
    const house = await makeHouse()
    const link = linkOf(house, { once: true })
    for (let look = 0; look < 3; look += 1) {
      expect((await http(link, { headers: clicks.Chromium, from: newNetwork() })).body).toMatch(button)
    }
    expect(
      (await http(link, { method: 'POST', headers: press(portico.url), body: '', from: newNetwork() })).status,
    ).toBe(303)
  })

  test('pressed by twenty at once makes one session; nineteen are told that it was used', async ({ portico }) => {
    const house = await makeHouse()
    const link = linkOf(house, { once: true })
    const jars = Array.from({ length: 20 }, () => new Jar())
    const answers = await Promise.all(
      jars.map(jar => http(link, { method: 'POST', headers: press(portico.url), body: '', jar, from: newNetwork() })),
    )
    expect(answers.map(({ status }) => status).sort()).toEqual([303, ...Array.from({ length: 19 }, () => 410)])
    for (const { status, body } of answers)
      if (status === 410) expect(body.includes('This link was already used')).toBe(true)
    expect(await sessionsIn(house)).toBe(1)
    expect(
      await inLocation(house.location.id, tx =>
        tx.$count(magicLinkSpent, eq(magicLinkSpent.contactId, house.contact.id)),
      ),
    ).toBe(1)
    const winner = jars[answers.findIndex(({ status }) => status === 303)] ?? new Jar()
    expect((await library(portico, house, winner)).status).toBe(200)
    // The browser that used it comes back in by the same link, and no second session is made.
    const again = await http(link, {
      method: 'POST',
      headers: press(portico.url),
      body: '',
      jar: winner,
      from: newNetwork(),
    })
    expect(again.status).toBe(303)
    expect(await sessionsIn(house)).toBe(1)
  })
})

test('everything under a link says: keep nothing, index nothing, run nothing', async ({ portico }) => {
  const house = await makeHouse()
  const link = linkOf(house)
  const answers = {
    button: await http(link, { headers: machines.curl, from: newNetwork() }),
    opened: await http(link, { headers: clicks.Chromium, from: newNetwork() }),
    incomplete: await http(`${portico.url}/m/nonsense`, { headers: clicks.Chromium, from: newNetwork() }),
    head: await http(link, { method: 'HEAD', from: newNetwork() }),
    user: await http(`${portico.url}/u/nonsense`, { headers: clicks.Chromium, from: newNetwork() }),
  }
  for (const [name, { headers }] of Object.entries(answers)) {
    expect(headers['cache-control'], name).toBe('no-store')
    expect(headers['x-robots-tag'], name).toBe('noindex, noarchive')
    expect(headers['content-security-policy'], name).not.toMatch(/script-src|unsafe-eval/)
    expect(headers['content-security-policy'], name).toContain("default-src 'none'")
  }
  // Under no-referrer the form's Origin would be null, and the press refused.
  expect(answers.button.headers['referrer-policy']).toBe('same-origin')
})

test('a contact who holds two offers, one of them ended, still gets in', async ({ portico }) => {
  const house = await makeHouse()
  const jar = new Jar()
  await inLocation(house.location.id, async tx => {
    const { productId } = await makeProduct(tx, { title: 'Evening sequences' })
    await makeGrant(tx, {
      contactId: house.contact.id,
      offerId: await makeOffer(tx, [productId]),
      endsAt: new Date(Date.now() - 1000),
    })
  })
  await http(linkOf(house), { headers: clicks.Chromium, jar, from: newNetwork() })
  const text = words(await library(portico, house, jar))
  expect(text).toContain('Breath first')
  expect(text).not.toContain('Evening sequences')
})
