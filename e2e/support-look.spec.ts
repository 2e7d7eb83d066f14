import type { Page } from '@playwright/test'
import { clicks, http, machines } from './fixtures/http'
import { enterAsStaff, linkOf, makeHouse, staffCookie } from './fixtures/people'
import { expect, newNetwork, type Portico, test } from './fixtures/portico'
import { expectAccessible, listen, overflow } from './fixtures/screen'

const DAY = 86_400_000
const tokenOf = (link: string) => link.split(/\/[mu]\//)[1] ?? ''

/** Addresses that the page asks for from now on. */
function addresses(page: Page): string[] {
  const asked: string[] = []
  page.on('request', request => asked.push(decodeURIComponent(request.url()), request.headers().referer ?? ''))
  return asked
}

/** Opens the palette and pastes this into it, as Ctrl V would. */
async function paste(page: Page, text: string) {
  await page.keyboard.press('Control+k')
  const palette = page.getByRole('dialog', { name: 'Search or go to' })
  await expect(palette.getByRole('combobox')).toBeFocused()
  await page.keyboard.insertText(text)
  return palette
}

async function lookAt(page: Page, text: string): Promise<void> {
  await page.getByLabel('The link, or the lines around it').fill(text)
  await page.getByRole('button', { name: 'Look at this link' }).click()
}

const said = ({ server }: Portico) => server.printed()

test('the palette: a pasted link says why it does not open, and its button mends it, with nothing but the keyboard', async ({
  portico,
  page,
  context,
}) => {
  const house = await makeHouse()
  const link = linkOf(house, { now: new Date(Date.now() - 9 * DAY) })
  await http(link, { headers: clicks.Chromium, from: newNetwork() })
  await http(link, { headers: machines['a preview of WhatsApp'], from: newNetwork() })
  await enterAsStaff(context, house, 'account_user')
  const asked = addresses(page)
  const troubles = listen(page)
  await page.goto(`/locations/${house.location.slug}`, { waitUntil: 'networkidle' })
  const palette = await paste(page, `It says this is over: <${link}> What now?`)
  await expect(palette.getByRole('status')).toHaveText(/^Mara Lindqvist: magic link\. Expired: It worked until /)
  await expect(palette.getByRole('listitem').filter({ hasText: 'Its own life, fails' })).toBeVisible()
  const openings = palette.getByRole('listitem')
  await expect(openings.filter({ hasText: 'A person, by a click' })).toContainText('Refused: it had expired')
  await expect(openings.filter({ hasText: 'A preview in a chat' })).toContainText('Saw the refusal: it had expired')
  await page.keyboard.press('Enter')
  const dialog = page.getByRole('dialog', { name: 'Generate magic link for Mara Lindqvist' })
  await expect(dialog).toBeVisible()
  await expect(page).toHaveURL(new RegExp(`/contacts/${house.contact.id}\\?generate=1$`))

  expect(asked.filter(address => address.includes(tokenOf(link).slice(4, 44)))).toEqual([])
  expect(said(portico).includes(tokenOf(link).slice(4, 44))).toBe(false)
  expect(troubles).toEqual([])
})

test('the palette: Tab goes into the answer; a name is searched for as ever; above locations it works as well', async ({
  portico: _,
  page,
  context,
}) => {
  const house = await makeHouse()
  await enterAsStaff(context, house)
  await page.goto('/agency/locations', { waitUntil: 'networkidle' })
  const palette = await paste(page, linkOf(house))
  await expect(palette.getByRole('status')).toHaveText(/^Mara Lindqvist: magic link\. Works: /)
  const whose = palette.getByRole('link', { name: 'Mara Lindqvist' })
  for (let stop = 0; stop < 4 && !(await whose.evaluate(it => it === document.activeElement)); stop += 1)
    await page.keyboard.press('Tab')
  await expect(whose).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'Mara Lindqvist' })).toBeVisible()
  await expect(palette).toBeHidden()

  await page.waitForLoadState('networkidle')
  await paste(page, String(house.contact.email))
  await expect(palette.getByRole('option', { name: /^Mara Lindqvist/ })).toBeVisible()
})

test('a link pasted into a list’s search is looked at, and stands in no address; without script it leads to the look', async ({
  portico,
  page,
  context,
}) => {
  const house = await makeHouse()
  const link = linkOf(house)
  const secret = tokenOf(link).slice(4, 44)
  await enterAsStaff(context, house)
  const asked = addresses(page)
  const location = `/locations/${house.location.slug}`
  await page.goto(`${location}/contacts`, { waitUntil: 'networkidle' })
  const box = page.getByRole('searchbox', { name: 'Name, email or phone' })
  await box.focus()
  await page.keyboard.insertText(link)
  const palette = page.getByRole('dialog', { name: 'Search or go to' })
  await expect(palette.getByRole('status')).toHaveText(/^Mara Lindqvist: magic link\. Works: /)
  await page.keyboard.press('Escape')
  await expect(box).toHaveValue('')
  await expect(page).toHaveURL(/\/contacts$/)
  expect(asked.filter(address => address.includes(secret))).toEqual([])

  const { name, value } = await staffCookie(house.agencyId)
  const courses = `${location}/memberships/courses`
  const lists = ['/contacts', '/messages', '/memberships/courses/products', '/sites/client-portal/dashboard']
  const all = [
    ...lists.map(list => location + list),
    `${courses}/offers`,
    '/agency/locations',
    '/agency/shared-courses',
  ]
  for (const list of all) {
    const query = new URLSearchParams({ sort: 'name', q: `Open this: ${link}` })
    const { status, headers } = await http(`${portico.url}${list}?${query}`, {
      headers: { cookie: `${name}=${value}`, accept: 'text/html' },
    })
    expect([list, status, headers.location]).toEqual([list, 307, '/agency/links?from=search'])
  }
  expect(said(portico).includes(secret)).toBe(false)
})

test('a link of elsewhere, a forged and a cut one are told in the same words', async ({
  portico: _,
  page,
  context,
}) => {
  const house = await makeHouse()
  const [sister, foreign] = [await makeHouse({}, house.agencyId), await makeHouse()]
  await enterAsStaff(context, house)
  await page.goto('/agency/links', { waitUntil: 'networkidle' })
  const own = linkOf(house)
  const forged = `${own.slice(0, -3)}${own.endsWith('AAA') ? 'BBB' : 'AAA'}`
  const told = new Set<string>()
  for (const link of [linkOf(sister), linkOf(foreign), forged, own.slice(0, -9)]) {
    await page.reload({ waitUntil: 'networkidle' })
    await lookAt(page, link)
    const field = page.getByLabel('The link, or the lines around it')
    await expect(field).toHaveAccessibleDescription(/This is not a link of a location that you may see/)
    await expect(field).toHaveValue(link)
    told.add((await page.getByRole('main').textContent()) ?? '')
  }
  expect(told.size).toBe(1)
  const field = page.getByLabel('The link, or the lines around it')
  const none = page.getByText('There is no link in this text.')
  // What is said of a field goes with its first change, and comes back where the next answer is the same.
  for (const text of ['hello there', 'hello again']) {
    await lookAt(page, text)
    await expect(none).toBeVisible()
    await expect(field).toHaveAttribute('aria-invalid', 'true')
    await field.pressSequentially('!')
    await expect(none).toBeHidden()
    await expect(field).toHaveAccessibleDescription(/^Just as they got it/)
    await expect(field).not.toHaveAttribute('aria-invalid')
  }
})

test('a contact’s page, without script: asked by POST, answered in the page, and the way leads on', async ({
  portico,
  browser,
}) => {
  const house = await makeHouse()
  const link = linkOf(house, { contact: { ...house.contact, linkGeneration: Buffer.alloc(5, 9) } })
  const { name, value } = await staffCookie(house.agencyId, 'account_user', [house.location.id])
  const context = await browser.newContext({ baseURL: portico.url, javaScriptEnabled: false })
  await context.addCookies([{ name, value, url: portico.url, httpOnly: true, sameSite: 'Lax' }])
  const page = await context.newPage()
  const asked = addresses(page)
  await page.goto(`/locations/${house.location.slug}/contacts/${house.contact.id}`)
  await lookAt(page, link)
  const card = page.locator('#look')
  await expect(card.getByRole('heading', { name: 'Mara Lindqvist: magic link' })).toBeVisible()
  await expect(card).toContainText('Replaced')
  await lookAt(page, 'nothing of the kind')
  await expect(page.getByLabel('The link, or the lines around it')).toHaveValue('nothing of the kind')
  await lookAt(page, link)
  await card.getByRole('link', { name: 'Generate a new link' }).click()
  await expect(page.getByRole('heading', { level: 2, name: 'Generate magic link for Mara Lindqvist' })).toBeVisible()
  expect(asked.filter(address => address.includes(tokenOf(link).slice(4, 44)))).toEqual([])
  expect(said(portico).includes(tokenOf(link).slice(4, 44))).toBe(false)
  await context.close()
})

for (const width of [1440, 390]) {
  test(`with the answer open nothing is found by axe and nothing reaches out of the window, ${width} px`, async ({
    portico: _,
    page,
    context,
  }) => {
    const house = await makeHouse()
    const link = linkOf(house, { once: true, contact: { ...house.contact, linkGeneration: Buffer.alloc(5, 9) } })
    await enterAsStaff(context, house)
    await page.setViewportSize({ width, height: width < 500 ? 844 : 900 })
    const contact = `/locations/${house.location.slug}/contacts/${house.contact.id}`
    const inPalette = async () => {
      await page.goto(contact, { waitUntil: 'networkidle' })
      const palette = await paste(page, link)
      await expect(palette.getByRole('heading', { name: /one-time link/ })).toBeVisible()
    }
    const inPage = async (address: string) => {
      await page.goto(address, { waitUntil: 'networkidle' })
      await lookAt(page, link)
      await expect(page.getByRole('heading', { name: /one-time link/ })).toBeVisible()
    }
    await inPalette()
    await expectAccessible(page, 'the palette', inPalette)
    for (const address of [contact, '/agency/links']) {
      await page.emulateMedia({ colorScheme: 'light' })
      await inPage(address)
      expect(await overflow(page)).toBe(0)
      await expectAccessible(page, address, () => inPage(address))
    }
  })
}
