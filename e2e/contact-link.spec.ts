import type { Page } from '@playwright/test'
import { clicks, http, type Jar, press, words } from './fixtures/http'
import { enterAsStaff, type House, linkOf, makeHouse } from './fixtures/people'
import { expect, newNetwork, test } from './fixtures/portico'

const opened = (link: string, jar?: Jar) => http(link, { headers: clicks.Chromium, jar, from: newNetwork() })

async function toContact(page: Page, { location, contact }: House): Promise<void> {
  await page.goto(`/locations/${location.slug}/contacts/${contact.id}`)
  await page.getByRole('link', { name: 'Generate magic link' }).first().click()
}
const dialogOf = (page: Page) => page.getByRole('dialog', { name: /magic link for/i })

/** Generates with what the dialog says at first, but for what `choose` changes; gives the link. */
async function generate(
  page: Page,
  house: House,
  choose: (dialog: ReturnType<typeof dialogOf>) => Promise<void> = async () => {},
) {
  await toContact(page, house)
  const dialog = dialogOf(page)
  await choose(dialog)
  await dialog.getByLabel(/agreed to get a link/).check()
  await dialog.getByRole('button', { name: 'Generate magic link' }).click()
  const made = dialog.getByRole('textbox', { name: 'Magic Link' })
  await expect(made).toHaveValue(/\/m\//)
  return made.inputValue()
}

test('a new link kills the older ones, which say so; the page tells how often each was opened and why one was refused', async ({
  portico: _,
  page,
  context,
}) => {
  const house = await makeHouse()
  const old = linkOf(house)
  await enterAsStaff(context, house)
  const link = await generate(page, house)
  await expect(dialogOf(page).getByRole('img', { name: 'QR code of the link' })).toBeVisible()
  const refused = await opened(old)
  expect(refused.status).toBe(410)
  expect(words(refused)).toContain('A newer link was made')
  expect(words(refused)).toContain('Lakeside Yoga')
  expect(words(refused)).toContain('hello@lakeside.example.com')
  expect((await opened(link)).status).toBe(303)
  const second = await generate(page, house)
  expect((await opened(link)).status).toBe(410)
  expect((await opened(second)).status).toBe(303)
  await page.goto(`/locations/${house.location.slug}/contacts/${house.contact.id}`)
  await expect(page.getByRole('table', { name: 'Their links' })).toContainText(/Works/)
  await expect(page.getByRole('main')).toContainText(/newer link|replaced/i)
})

test('older links are kept where that is asked for', async ({ portico: _, page, context }) => {
  const house = await makeHouse()
  const old = linkOf(house)
  await enterAsStaff(context, house)
  const link = await generate(page, house, dialog => dialog.getByLabel('Turn off older links').uncheck())
  expect([(await opened(old)).status, (await opened(link)).status]).toEqual([303, 303])
})

test('works once, for an hour, on a lesson: as chosen', async ({ portico, page, context }) => {
  const house = await makeHouse()
  await enterAsStaff(context, house)
  const link = await generate(page, house, async dialog => {
    await dialog.getByText('1 hour', { exact: true }).click()
    await dialog.getByRole('radio', { name: /Works once/ }).check()
    await dialog.getByLabel('Lands on').selectOption({ index: 1 })
  })
  expect(new URL(link).pathname).toMatch(/^\/m\/[\w-]{76}$/)
  const pressed = await http(link, { method: 'POST', headers: press(portico.url), body: '', from: newNetwork() })
  expect(pressed.headers.location).toBe(
    `/portal/${house.location.slug}/courses/${house.productId}/lessons/${house.lessonIds[0]}`,
  )
  expect((await http(link, { method: 'POST', headers: press(portico.url), body: '', from: newNetwork() })).status).toBe(
    410,
  )
  const [row] = await portico.database.owner<{ details: Record<string, unknown> }[]>`
    select details from audit_log where contact_id = ${house.contact.id} and act = 'link.generated'`
  expect(row?.details).toMatchObject({ ttlHours: 1, once: true, consentAcknowledged: true })
  expect(JSON.stringify(row)).not.toContain(link.split('/m/')[1]?.slice(0, 20))
})

test('signing out needs older links off: said at the field, and everything typed is still there', async ({
  portico: _,
  page,
  context,
}) => {
  const house = await makeHouse()
  await enterAsStaff(context, house)
  await toContact(page, house)
  const dialog = dialogOf(page)
  await dialog.getByRole('radio', { name: /Works once/ }).check()
  await dialog.getByLabel('Turn off older links').uncheck()
  await dialog.getByLabel('Also sign out people who came in with older links').check()
  await dialog.getByRole('button', { name: 'Generate magic link' }).click()
  await expect(dialog).toContainText('Turn off older links as well')
  await expect(dialog).toContainText('Confirm that the person agreed')
  await expect(dialog.getByRole('radio', { name: /Works once/ })).toBeChecked()
  await expect(dialog.getByLabel('Turn off older links')).not.toBeChecked()
})

test('a colleague of the agency, without the override, is asked first and then counts as the learner', async ({
  portico,
  page,
  context,
}) => {
  const house = await makeHouse()
  await enterAsStaff(context, house, 'account_user')
  await page.goto(linkOf(house))
  await expect(page.getByRole('heading', { level: 1, name: /^Open as m•••@e•••\.com\?$/ })).toBeVisible()
  await page.getByRole('button', { name: 'Open as' }).click()
  await expect(page).toHaveURL(new RegExp(`${portico.url}/portal/${house.location.slug}`))
  await expect(page.getByRole('heading', { level: 1, name: 'Breath first' })).toBeVisible()
})

test('the admin’s browser: all courses and the banner; leaving leads back to the contact', async ({
  portico: _,
  page,
  context,
}) => {
  const house = await makeHouse()
  await enterAsStaff(context, house, 'agency_admin')
  await page.goto(linkOf(house))
  await expect(page.getByText('You see all courses because you are signed in as an agency admin')).toBeVisible()
  await page.getByRole('button', { name: 'Leave' }).click()
  await expect(page).toHaveURL(new RegExp(`/locations/${house.location.slug}/contacts/${house.contact.id}`))
  await expect(page.getByRole('heading', { level: 1, name: /Mara/ })).toBeVisible()
  await page.goto(`/portal/${house.location.slug}`)
  await expect(page).toHaveURL(/sign-in/)
})
