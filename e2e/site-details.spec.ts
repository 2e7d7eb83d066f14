import type { Page } from '@playwright/test'
import { clicks, follow, http, Jar, words } from './fixtures/http'
import { enterAsStaff, freshLink, type House, linkOf, makeHouse } from './fixtures/people'
import { expect, newNetwork, type Portico, test } from './fixtures/portico'

const pageOf = ({ location }: House) => `/locations/${location.slug}/memberships/courses/settings/site-details`
const opened = (link: string, jar?: Jar) => http(link, { headers: clicks.Chromium, jar, from: newNetwork() })

async function generationsOf({ database }: Portico, { location, contact }: House) {
  const [row] = await database.owner<
    { user: string; user_epoch: number; links: number; epoch: number; contact: string }[]
  >`
    select encode(l.user_link_generation, 'hex') as user, l.user_link_epoch as user_epoch, l.links_generation as links, l.links_epoch as epoch,
      encode(c.link_generation, 'hex') as contact
    from locations l join contacts c on c.location_id = l.id where l.id = ${location.id} and c.id = ${contact.id}`
  return row
}

const field = (page: Page) => page.getByRole('textbox', { name: 'Magic Link' })

test('the user’s link: empty at first, made by one press, copied, regenerated after a question; no learner’s link is touched', async ({
  portico,
  page,
  context,
}) => {
  const house = await makeHouse()
  const learners = linkOf(house)
  await enterAsStaff(context, house)
  await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: portico.url })
  await page.goto(pageOf(house))
  await expect(field(page)).toHaveValue('')
  await page.getByRole('button', { name: 'Regenerate Magic Link' }).click()
  await expect(field(page)).toHaveValue(new RegExp(`^${portico.url}/u/[\\w-]{68}$`))
  const first = await field(page).inputValue()

  await page.getByRole('main').getByRole('button', { name: 'Copy', exact: true }).click()
  await expect(page.getByText('Magic link copied').first()).toBeVisible()
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(first)

  const before = await generationsOf(portico, house)
  await page.getByRole('button', { name: 'Regenerate Magic Link' }).click()
  const dialog = page.getByRole('alertdialog', { name: 'Regenerate the magic link?' })
  await expect(dialog.getByRole('button', { name: 'Keep the current link' })).toBeFocused()
  await expect(dialog).toContainText('stops working at once')
  await dialog.getByRole('button', { name: 'Keep the current link' }).click()
  await expect(field(page)).toHaveValue(first)
  expect(await generationsOf(portico, house)).toEqual(before)

  await page.getByRole('button', { name: 'Regenerate Magic Link' }).click()
  await dialog.getByRole('checkbox', { name: 'Also sign out people who came in with older links' }).check()
  await dialog.getByRole('button', { name: 'Regenerate link' }).click()
  await expect(field(page)).not.toHaveValue(first)
  const after = await generationsOf(portico, house)
  expect(after?.user).not.toBe(before?.user)
  expect(after).toMatchObject({
    user_epoch: (before?.user_epoch ?? 0) + 1,
    links: before?.links,
    epoch: before?.epoch,
    contact: before?.contact,
  })
  expect((await opened(learners)).status).toBe(303)
  await page.reload()
  expect(await field(page).inputValue()).not.toBe(first)
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('the user’s link is made and regenerated, by the question on the page', async ({ portico, page, context }) => {
    const house = await makeHouse()
    await enterAsStaff(context, house)
    await page.goto(pageOf(house))
    await page.getByRole('button', { name: 'Regenerate Magic Link' }).click()
    await expect(field(page)).toHaveValue(/\/u\/[\w-]{68}$/)
    const first = await field(page).inputValue()
    const before = await generationsOf(portico, house)
    await page.getByRole('button', { name: 'Regenerate Magic Link' }).click()
    await expect(page.getByRole('heading', { name: 'Regenerate the magic link?' })).toBeVisible()
    expect(await generationsOf(portico, house)).toEqual(before)
    await page.getByRole('button', { name: 'Regenerate link' }).click()
    await expect(field(page)).toHaveValue(/\/u\/[\w-]{68}$/)
    expect(await field(page).inputValue()).not.toBe(first)
  })

  test('settings are saved; what is wrong is said at the field, and nothing typed is lost', async ({
    portico,
    page,
    context,
  }) => {
    const house = await makeHouse()
    await enterAsStaff(context, house)
    await page.goto(pageOf(house))
    await page.getByRole('textbox', { name: 'Site name' }).fill('Lakeside, mornings')
    await page.getByRole('textbox', { name: /^Support email/ }).fill('not an address')
    await page.getByRole('button', { name: 'Save changes' }).click()
    await expect(page.getByRole('textbox', { name: /^Support email/ })).toHaveAttribute('aria-invalid', 'true')
    await expect(page.getByRole('textbox', { name: /^Support email/ })).toHaveValue('not an address')
    await expect(page.getByRole('textbox', { name: 'Site name' })).toHaveValue('Lakeside, mornings')
    await page.getByRole('textbox', { name: /^Support email/ }).fill('mornings@lakeside.example')
    await page.getByRole('button', { name: 'Save changes' }).click()
    await expect(page.getByRole('textbox', { name: /^Support email/ })).not.toHaveAttribute('aria-invalid', 'true')
    const jar = new Jar()
    await opened(linkOf(house), jar)
    const portal = await follow(`${portico.url}/portal/${house.location.slug}`, { headers: clicks.Chromium, jar })
    expect(words(portal)).toContain('Lakeside, mornings')
    expect(words(portal)).toContain('mornings@lakeside.example')
  })
})

test('turn off all links: the name must be typed; links die, sessions stay unless it is asked for', async ({
  portico,
  page,
  context,
}) => {
  const house = await makeHouse()
  await enterAsStaff(context, house)
  const jar = new Jar()
  await opened(linkOf(house), jar)
  // A person uses it, so that it outlives the link.
  const beacon = {
    method: 'POST',
    headers: { ...clicks.Chromium, 'content-type': 'application/json', 'sec-fetch-site': 'same-origin' },
    body: '{}',
    jar,
  }
  expect((await http(`${portico.url}/portal/${house.location.slug}/beacon`, beacon)).status).toBe(200)
  const isIn = async () =>
    (await follow(`${portico.url}/portal/${house.location.slug}`, { headers: clicks.Chromium, jar })).body.includes(
      'Breath first',
    )

  await page.goto(pageOf(house))
  const turnOff = async (name: string, signOut: boolean) => {
    await page.getByRole('button', { name: 'Turn off all links…' }).click()
    const dialog = page.getByRole('alertdialog', { name: /Turn off all links of/ })
    await dialog.getByRole('textbox').fill(name)
    if (signOut) await dialog.getByRole('checkbox').check()
    await dialog.getByRole('button', { name: 'Turn off all links' }).click()
    return dialog
  }
  const wrong = await turnOff('Lakeside', false)
  await expect(wrong).toContainText('That is not “Lakeside Yoga” yet.')
  expect((await opened(linkOf(house))).status).toBe(303)
  await wrong.getByRole('button', { name: 'Keep links on' }).click()

  await expect(await turnOff('Lakeside Yoga', false)).toBeHidden()
  expect((await opened(linkOf(house))).status).toBe(410)
  expect(await isIn()).toBe(true)
  expect((await opened(await freshLink(house))).status).toBe(303)

  await expect(await turnOff('Lakeside Yoga', true)).toBeHidden()
  expect(await isIn()).toBe(false)
})

test('a location that uses the client portal: the note, and the way there', async ({ portico: _, page, context }) => {
  const house = await makeHouse({ magicLinksFrom: 'client_portal' })
  await enterAsStaff(context, house)
  await page.goto(pageOf(house))
  await expect(field(page)).toHaveCount(0)
  await expect(page.getByRole('main')).toContainText(/client portal/i)
  await page
    .getByRole('main')
    .getByRole('link', { name: /client portal|dashboard/i })
    .first()
    .click()
  await expect(page).toHaveURL(new RegExp(`/locations/${house.location.slug}/sites/client-portal/dashboard`))
  await expect(
    page
      .getByRole('button', { name: /Generate Magic Link/i })
      .or(page.getByRole('link', { name: /Generate Magic Link/i }))
      .first(),
  ).toBeVisible()
})

test('a refused client on a phone: why, and when they were last seen, each on its own line', async ({
  portico,
  page,
  context,
}) => {
  const house = await makeHouse()
  await portico.database
    .owner`update contacts set last_seen_at = now() - interval '7 days' where id = ${house.contact.id}`
  await portico.database.owner`
    update grants set starts_at = now() - interval '9 days', ends_at = now() - interval '1 day' where contact_id = ${house.contact.id}`
  await opened(linkOf(house))
  await enterAsStaff(context, house)
  await page.setViewportSize({ width: 320, height: 640 })
  await page.goto(`/locations/${house.location.slug}/sites/client-portal/dashboard`)
  const why = await page.getByText('Refused: access ended').boundingBox()
  const seen = await page.getByRole('cell', { name: /^Last seen: / }).boundingBox()
  expect(seen?.y).toBeGreaterThanOrEqual((why?.y ?? 0) + (why?.height ?? Infinity))
})

test('an account user has no business there: 404, in the page and in its actions', async ({
  portico: _,
  page,
  context,
}) => {
  const house = await makeHouse()
  await enterAsStaff(context, house, 'account_user')
  const answer = await page.goto(pageOf(house))
  expect(answer?.status()).toBe(404)
  await page.goto(`/locations/${house.location.slug}/contacts`)
  await expect(page.getByRole('link', { name: 'Site details' })).toHaveCount(0)
})
