import { asSystem } from '@/db/client'
import { makeUser } from '@/db/seed/factories'
import { cookieNames } from '@/lib/auth/cookies'
import { readForm, send } from './fixtures/forms'
import { clicks, follow, http, Jar, words } from './fixtures/http'
import { type House, makeHouse, staffCookie } from './fixtures/people'
import { expect, type Portico, test } from './fixtures/portico'

async function userOf(
  { agencyId, location }: House,
  role: 'account_admin' | 'account_user' | 'agency_user' | 'agency_admin' = 'account_admin',
) {
  return asSystem('test', tx =>
    makeUser(tx, agencyId, { role, locationIds: role === 'agency_admin' ? [] : [location.id] }),
  )
}

async function signIn({ url }: Portico, email: string, password: string, jar = new Jar()) {
  const form = await readForm(`${url}/sign-in`, jar, 'Sign in')
  return { jar, answer: await send(form, jar, { email, password }) }
}
const isIn = (jar: Jar) => jar.cookies.has(cookieNames.staff())

test.describe('sign-in', () => {
  test('email and password lead to the first location; signing out ends the session, not only the cookie', async ({
    portico,
  }) => {
    const house = await makeHouse()
    const user = await userOf(house)
    const { jar, answer } = await signIn(portico, user.email, user.password)
    expect([answer.status, new URL(answer.headers.location ?? '', portico.url).pathname]).toEqual([
      303,
      `/locations/${house.location.slug}`,
    ])
    const kept = new Jar()
    for (const [name, value] of jar.cookies) kept.cookies.set(name, value)
    const home = `${portico.url}/locations/${house.location.slug}`
    const form = await readForm(home, jar, 'Sign out').catch(() => readForm(`${portico.url}/account`, jar, 'Sign out'))
    expect((await send(form, jar)).status).toBe(303)
    expect(isIn(jar)).toBe(false)
    expect((await http(home, { headers: clicks.Chromium, jar: kept })).headers.location).toBe(
      `/sign-in?from=/locations/${house.location.slug}`,
    )
  })

  test('a page whose session has ended is led back to after signing in; another site, or somebody else’s page, never', async ({
    portico,
  }) => {
    const [house, other] = [await makeHouse(), await makeHouse()]
    const user = await userOf(house)
    const home = `/locations/${house.location.slug}`
    const contacts = `${home}/contacts`
    const asked = await http(portico.url + contacts, { headers: clicks.Chromium })
    expect(asked.headers.location).toBe(`/sign-in?from=${contacts}`)
    const inFrom = async (from: string, typed?: string) => {
      const jar = new Jar()
      const form = await readForm(`${portico.url}/sign-in?from=${encodeURIComponent(from)}`, jar, 'Sign in')
      const { email, password } = user
      const { headers } = await send(form, jar, { email, password, ...(typed ? { from: typed } : {}) })
      return new URL(headers.location ?? '', portico.url).href
    }
    expect(await inFrom(contacts)).toBe(portico.url + contacts)
    expect(await inFrom('https://evil.example/locations/x')).toBe(portico.url + home)
    expect(await inFrom(contacts, '//evil.example')).toBe(portico.url + home)
    expect(await inFrom(`/locations/${other.location.slug}`)).toBe(portico.url + home)
  })

  test('a form sent after the session ended leads to the sign-in page, and is not sent there again', async ({
    portico,
  }) => {
    const house = await makeHouse()
    const user = await userOf(house)
    const { jar } = await signIn(portico, user.email, user.password)
    const form = await readForm(`${portico.url}/account`, jar, 'Save name')
    const answer = await send(form, new Jar(), { name: 'Somebody else' })
    expect([answer.status, answer.headers.location]).toEqual([303, '/sign-in?from=/account'])
  })

  test('an unknown address and a wrong password get one and the same answer', async ({ portico }) => {
    const user = await userOf(await makeHouse())
    const answers = await Promise.all([
      signIn(portico, user.email, 'not the password at all'),
      signIn(portico, 'nobody@northlight.example', 'not the password at all'),
    ])
    const [wrong, unknown] = answers.map(({ answer }) => words(answer).replace(/[\w-]+@northlight\.example/g, ''))
    expect(wrong).toBe(unknown)
    expect(wrong).toContain('don’t belong together')
    expect(answers.some(({ jar }) => isIn(jar))).toBe(false)
  })

  test('ten wrong tries from a network close the account for it, for a quarter of an hour; from elsewhere it is open', async ({
    portico,
  }) => {
    const user = await userOf(await makeHouse())
    const jar = new Jar()
    const form = await readForm(`${portico.url}/sign-in`, jar, 'Sign in')
    const from = '198.51.100.7'
    for (let n = 0; n < 10; n += 1) {
      expect(words(await send(form, jar, { email: user.email, password: 'wrong wrong wrong' }, from))).toContain(
        'don’t belong together',
      )
    }
    const refused = await send(form, jar, { email: user.email, password: user.password }, from)
    expect(words(refused)).toMatch(/Too many attempts from here\. Try again in 1?\d minutes/)
    expect((await send(form, jar, { email: user.email, password: user.password }, '198.51.100.8')).status).toBe(303)
  })

  test('a new password ends the other sessions, keeps this one, and asks for the old password', async ({ portico }) => {
    const user = await userOf(await makeHouse())
    const [here, there] = [
      (await signIn(portico, user.email, user.password)).jar,
      (await signIn(portico, user.email, user.password)).jar,
    ]
    const form = await readForm(`${portico.url}/account`, here, 'Change password')
    const wrong = await send(form, here, {
      currentPassword: 'wrong wrong wrong',
      newPassword: 'a bench under the beech',
    })
    expect(words(wrong)).toContain('That is not your current password')
    expect(wrong.body).not.toContain('a bench under the beech')
    await send(form, here, { currentPassword: user.password, newPassword: 'a bench under the beech' })
    expect((await http(`${portico.url}/account`, { headers: clicks.Chromium, jar: here })).status).toBe(200)
    expect((await http(`${portico.url}/account`, { headers: clicks.Chromium, jar: there })).headers.location).toBe(
      '/sign-in?from=/account',
    )
    expect(isIn((await signIn(portico, user.email, user.password)).jar)).toBe(false)
    expect(isIn((await signIn(portico, user.email, 'a bench under the beech')).jar)).toBe(true)
  })
})

test.describe('somebody else’s location does not exist', () => {
  async function twoHouses() {
    const [own, foreign] = [await makeHouse(), await makeHouse({ name: 'Harbor Strength' })]
    const jar = new Jar()
    const { name, value } = await staffCookie(own.agencyId, 'account_admin', [own.location.id])
    jar.cookies.set(name, value)
    return { own, foreign, jar }
  }
  const pages = ({ location, contact, productId, lessonIds, offerId }: House) => [
    `/locations/${location.slug}`,
    `/locations/${location.slug}/contacts`,
    `/locations/${location.slug}/contacts/${contact.id}`,
    `/locations/${location.slug}/memberships/courses/products`,
    `/locations/${location.slug}/memberships/courses/products/${productId}`,
    `/locations/${location.slug}/memberships/courses/products/${productId}/lessons/${lessonIds[0]}`,
    `/locations/${location.slug}/memberships/courses/offers/${offerId}`,
    `/locations/${location.slug}/memberships/courses/settings/site-details`,
    `/locations/${location.slug}/sites/client-portal/dashboard`,
    `/locations/${location.slug}/search?q=mara`,
  ]

  test('by its own addresses, and by its ids under one’s own location', async ({ portico }) => {
    const { own, foreign, jar } = await twoHouses()
    for (const path of pages(own))
      expect((await http(portico.url + path, { headers: clicks.Chromium, jar })).status, path).toBe(200)
    const smuggled = pages({ ...foreign, location: own.location }).filter(path => !pages(own).includes(path))
    expect(smuggled).toHaveLength(4)
    for (const path of [...pages(foreign), ...smuggled]) {
      const answer = await http(portico.url + path, { headers: clicks.Chromium, jar })
      expect(answer.status, path).toBe(404)
      expect(words(answer), path).not.toContain('Harbor Strength')
      expect(words(answer), path).not.toContain(foreign.contact.email)
    }
  })

  test('by its ids in the forms of one’s own', async ({ portico }) => {
    const { own, foreign, jar } = await twoHouses()
    const state = async () => {
      const [row] = await portico.database.owner<{ state: string }[]>`
        select jsonb_build_array((select jsonb_agg(to_jsonb(c)) from contacts c where c.location_id = ${foreign.location.id}),
          (select count(*) from grants where location_id = ${foreign.location.id}),
          (select count(*) from audit_log where location_id = ${foreign.location.id}))::text as state`
      return row?.state
    }
    const before = await state()
    const contact = `${portico.url}/locations/${own.location.slug}/contacts/${own.contact.id}`
    const generate = await readForm(`${contact}?generate=1`, jar, 'Generate magic link')
    const grant = await readForm(`${contact}?grant=1`, jar, 'Grant offer')
    const attempts = [
      await send(generate, jar, { consent: 'on', contact: foreign.contact.id }),
      await send(generate, jar, { consent: 'on', contact: foreign.contact.id, location: foreign.location.slug }),
      await send(grant, jar, { contact: foreign.contact.id, offer: own.offerId }),
      await send(grant, jar, { offer: foreign.offerId }),
      await send(grant, jar, { contact: foreign.contact.id, offer: foreign.offerId, location: foreign.location.slug }),
    ]
    for (const [n, answer] of attempts.entries()) {
      expect(answer.body.includes('/m/'), `attempt ${n + 1}`).toBe(false)
      expect(words(answer), `attempt ${n + 1}`).not.toContain(foreign.contact.email)
    }
    expect(await state()).toBe(before)
    // The same forms, with what belongs there, do work.
    expect((await send(generate, jar, { consent: 'on' })).body.includes('/m/')).toBe(true)
  })

  test('for an account user who runs nothing: settings are closed, by page and by form', async ({ portico }) => {
    const house = await makeHouse()
    const [boss, worker] = [new Jar(), new Jar()]
    for (const [jar, role] of [
      [boss, 'account_admin'],
      [worker, 'account_user'],
    ] as const) {
      const { name, value } = await staffCookie(house.agencyId, role, [house.location.id])
      jar.cookies.set(name, value)
    }
    const settings = `${portico.url}/locations/${house.location.slug}/memberships/courses/settings/site-details`
    expect((await http(settings, { headers: clicks.Chromium, jar: worker })).status).toBe(404)
    const form = await readForm(`${settings}?confirm=turn-off`, boss, 'Turn off all links')
    const answer = await send(form, worker, { typedName: house.location.name, signOut: 'on' })
    expect(answer.status).not.toBe(303)
    const [row] = await portico.database.owner<{ links_generation: number }[]>`
      select links_generation from locations where id = ${house.location.id}`
    expect(row?.links_generation).toBe(house.location.linksGeneration)
  })

  test('nor may anybody act from another site: a form that comes from elsewhere is refused', async ({ portico }) => {
    const { own, jar } = await twoHouses()
    const contact = `${portico.url}/locations/${own.location.slug}/contacts/${own.contact.id}`
    const form = await readForm(`${contact}?generate=1`, jar, 'Generate magic link')
    const answer = await send({ ...form, origin: 'https://evil.example' }, jar, { consent: 'on' })
    expect(answer.status).toBeGreaterThanOrEqual(400)
    expect(answer.body.includes('/m/')).toBe(false)
  })
})

test('every page says by which rules it may be shown: nonce for scripts, no framing by others, no sniffing', async ({
  portico,
}) => {
  const house = await makeHouse()
  const jar = new Jar()
  const { name, value } = await staffCookie(house.agencyId)
  jar.cookies.set(name, value)
  for (const path of [
    '/sign-in',
    `/locations/${house.location.slug}`,
    `/portal/${house.location.slug}/sign-in`,
    '/nothing-is-here',
  ]) {
    const { headers, body } = await follow(portico.url + path, { headers: clicks.Chromium, jar })
    const policy = String(headers['content-security-policy'])
    const scripts = /script-src ([^;]*)/.exec(policy)?.[1] ?? ''
    expect(scripts, path).toMatch(/'nonce-[\w+/=]+'/)
    expect(scripts, path).not.toMatch(/unsafe-inline|unsafe-eval/)
    const nonce = /'nonce-([^']+)'/.exec(scripts)?.[1]
    for (const tag of body.match(/<script\b[^>]*>/g) ?? []) expect(tag, path).toContain(`nonce="${nonce}"`)
    expect(headers['x-content-type-options'], path).toBe('nosniff')
    expect(headers['x-powered-by'], path).toBeUndefined()
    expect(headers['x-request-id'], path).toBeTruthy()
  }
})
