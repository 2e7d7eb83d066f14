import type { Browser, Page } from '@playwright/test'
import { clicks, http } from './fixtures/http'
import { type House, linkOf, makeHouse } from './fixtures/people'
import { expect, newNetwork, type Portico, test } from './fixtures/portico'

const iphone = clicks['Safari on an iPhone']['user-agent'] ?? ''
const account = ({ location }: House) => `/portal/${location.slug}/account`

const devicesOf = async ({ database }: Portico, { contact }: House) =>
  (await database.owner`select 1 from devices where contact_id = ${contact.id} and signed_out_at is null`).length

/** A browser of the learner's that has opened the link and been used: a device of its own. */
async function device(browser: Browser, house: House, portico: Portico, userAgent?: string) {
  const context = await browser.newContext({ baseURL: portico.url, userAgent })
  const page = await context.newPage()
  const before = await devicesOf(portico, house)
  await page.goto(linkOf(house), { waitUntil: 'networkidle' })
  await page.keyboard.press('Tab')
  await expect.poll(() => devicesOf(portico, house)).toBe(before + 1)
  return { context, page }
}

const isSignedOut = async (page: Page, house: House) => {
  await page.goto(`/portal/${house.location.slug}`)
  await expect(page).toHaveURL(new RegExp(`/portal/${house.location.slug}/sign-in`))
}

test('devices are listed and signed out one by one, and everywhere; the link lets in again', async ({
  portico,
  browser,
}) => {
  const house = await makeHouse()
  const laptop = await device(browser, house, portico)
  const phone = await device(browser, house, portico, iphone)
  await laptop.page.goto(account(house))
  const devices = laptop.page
    .getByRole('region', { name: 'Devices' })
    .or(laptop.page.locator('[aria-labelledby=devices]'))
  await expect(devices.getByRole('listitem')).toHaveCount(2)
  await expect(devices).toContainText('iPhone, Safari')
  await expect(devices.getByText('This device')).toHaveCount(1)
  await devices.getByRole('button', { name: 'Sign out iPhone, Safari' }).click()
  await expect(devices).toContainText('Signed out')
  await isSignedOut(phone.page, house)
  await laptop.page.goto(account(house))
  await laptop.page.getByRole('button', { name: 'Sign out everywhere' }).click()
  await expect(laptop.page).toHaveURL(/sign-in/)
  await isSignedOut(laptop.page, house)
  await phone.page.goto(linkOf(house))
  await expect(phone.page.getByRole('heading', { level: 1, name: 'Breath first' })).toBeVisible()
  await Promise.all([laptop.context.close(), phone.context.close()])
})

test('“This wasn’t me”: every link off, everybody out', async ({ portico, browser }) => {
  const house = await makeHouse()
  const link = linkOf(house)
  const stranger = await device(browser, house, portico, iphone)
  const own = await device(browser, house, portico)
  await own.page.goto(account(house))
  await own.page.getByRole('button', { name: 'This wasn’t me' }).click()
  await own.page.getByRole('button', { name: 'Turn off my links and sign out everywhere' }).click()
  await expect(own.page.getByRole('heading', { level: 1, name: 'Your links are turned off' })).toBeVisible()
  await isSignedOut(stranger.page, house)
  expect((await http(link, { headers: clicks.Chromium, from: newNetwork() })).status).toBe(410)
  const [row] = await portico.database.owner<{ n: number }[]>`
    select count(*)::int as n from audit_log where contact_id = ${house.contact.id} and act = 'session.not_me'`
  expect(row?.n).toBe(1)
  await Promise.all([stranger.context.close(), own.context.close()])
})

test('“Not you?” signs out here alone; the link still works', async ({ portico, browser }) => {
  const house = await makeHouse()
  const { context, page } = await device(browser, house, portico)
  await page.getByRole('link', { name: 'Not you?' }).first().click()
  await page.getByRole('button', { name: 'Sign out', exact: true }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'You have signed out' })).toBeVisible()
  await isSignedOut(page, house)
  await page.goto(linkOf(house))
  await expect(page.getByRole('heading', { level: 1, name: 'Breath first' })).toBeVisible()
  await context.close()
})

test('a click alone takes no device’s place; the first touch does, once', async ({ portico, browser }) => {
  const house = await makeHouse()
  const context = await browser.newContext({ baseURL: portico.url })
  const page = await context.newPage()
  // Nothing is asked of the page before the key: what asks counts as a person's gesture.
  await page.goto(linkOf(house), { waitUntil: 'networkidle' })
  expect(await devicesOf(portico, house)).toBe(0)
  await page.keyboard.press('Tab')
  await expect.poll(() => devicesOf(portico, house)).toBe(1)
  const [contact] = await portico.database.owner`select first_opened_at from contacts where id = ${house.contact.id}`
  expect(contact?.first_opened_at).toBeTruthy()
  await context.close()
})

test('the learner’s name and language are their own to change, without JavaScript too', async ({
  portico,
  browser,
}) => {
  const house = await makeHouse()
  const context = await browser.newContext({ baseURL: portico.url, javaScriptEnabled: false })
  const page = await context.newPage()
  await page.goto(linkOf(house))
  await page.goto(account(house))
  await page.getByLabel('First name').fill('Marit')
  await page.getByLabel('Language').selectOption('de')
  await page.getByRole('button', { name: 'Save changes' }).click()
  await page.goto(account(house))
  await expect(page.getByRole('heading', { level: 1, name: 'Konto' })).toBeVisible()
  await expect(
    page
      .locator('html, [lang]')
      .filter({ has: page.getByRole('heading', { level: 1 }) })
      .last(),
  ).toHaveAttribute('lang', 'de')
  await context.close()
})
