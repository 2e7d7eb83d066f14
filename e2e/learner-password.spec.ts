import type { Page } from '@playwright/test'
import { eq } from 'drizzle-orm'
import { inLocation } from '@/db/client'
import { contacts } from '@/db/schema/contacts'
import { hashPassword } from '@/lib/auth/password'
import { asking } from '@/lib/language/asking'
import { passwords } from '@/lib/language/passwords'
import { enterAsStaff, type House, linkOf, makeHouse } from './fixtures/people'
import { expect, test } from './fixtures/portico'
import { expectAccessible, listen, overflow, smallTargets } from './fixtures/screen'

const { card: words, signIn } = passwords.en
const right = 'a lantern over the porch'
const portal = ({ location }: House, rest = '') => `/portal/${location.slug}${rest}`

const change = (house: House, changes: Partial<typeof contacts.$inferInsert>) =>
  inLocation(house.location.id, tx => tx.update(contacts).set(changes).where(eq(contacts.id, house.contact.id)))

/** A house whose contact has set a password before. */
async function withPassword(): Promise<House> {
  const house = await makeHouse()
  await change(house, { passwordHash: await hashPassword(right) })
  return house
}

const cardOf = (page: Page) => page.getByRole('region', { name: words.title })
const unfold = (page: Page, title: string) => cardOf(page).locator('summary', { hasText: title }).click()
const { label } = asking.en.form
/** The sign-in page's form, or what it was answered. */
const form = (page: Page) => page.getByRole('main')

async function typeIn(page: Page, house: House, { email = house.contact.email ?? '', password = right } = {}) {
  const other = form(page).getByRole('button', { name: signIn.open })
  await form(page).getByLabel(label).fill(email)
  if (await other.isVisible()) await other.click()
  await expect(form(page).getByRole('textbox', { name: label })).toHaveValue(email)
  await form(page).getByLabel(signIn.password).fill(password)
  await form(page).getByRole('button', { name: signIn.button }).click()
}

const isIn = (page: Page) => expect(page.getByRole('heading', { level: 1, name: 'Breath first' })).toBeVisible()

for (const javaScriptEnabled of [true, false]) {
  test(`set on the account page, it signs in beside the link; nobody is asked for one${javaScriptEnabled ? '' : ' (without script)'}`, async ({
    portico,
    browser,
  }) => {
    const house = await makeHouse()
    const context = await browser.newContext({ javaScriptEnabled, baseURL: portico.url })
    const page = await context.newPage()
    await page.goto(linkOf(house))
    await isIn(page)
    await page.goto(portal(house, '/account'))
    await expect(cardOf(page)).toContainText(words.none)
    await expect(cardOf(page).getByLabel(words.fresh)).toBeHidden()
    await unfold(page, words.set)
    await cardOf(page).getByLabel(words.fresh).fill('short')
    await cardOf(page).getByRole('button', { name: words.set }).click()
    await expect(cardOf(page)).toContainText(words.trouble.short)
    await cardOf(page).getByLabel(words.fresh).fill(right)
    await cardOf(page).getByRole('button', { name: words.set }).click()
    await expect(cardOf(page)).toContainText(words.done.set)

    await page.goto(portal(house, '/account/sign-out'))
    await page.getByRole('button', { name: 'Sign out', exact: true }).click()
    await expect(form(page).getByLabel(signIn.password)).toHaveCount(0)
    await typeIn(page, house, { password: 'a lantern under the porch' })
    await expect(form(page).getByRole('alert')).toHaveText(signIn.wrong)
    await expect(form(page).getByLabel(label)).toHaveValue(house.contact.email ?? '')
    await expect(form(page).getByLabel(signIn.password)).toHaveValue('')
    await typeIn(page, house)
    await isIn(page)
    const [row] = await portico.database.owner`
      select count(*)::int as n from audit_log where contact_id = ${house.contact.id} and act = 'password.opened'`
    expect(row?.n).toBe(1)
    await page.goto(linkOf(house))
    await isIn(page)
    await context.close()
  })
}

test('a wrong one and an unknown address read the same; a blocked contact with the right one is told so, as by a link', async ({
  portico: _,
  page,
}) => {
  const house = await withPassword()
  await change(house, { status: 'blocked' })
  const answers: string[] = []
  for (const typed of [{ password: 'a lantern under the porch' }, { email: 'nobody@example.com' }]) {
    await page.goto(portal(house, '/sign-in'))
    await typeIn(page, house, typed)
    const alert = form(page).getByRole('alert')
    await expect(alert).toBeVisible()
    answers.push((await alert.textContent()) ?? '')
  }
  expect(answers).toEqual([signIn.wrong, signIn.wrong])
  await page.goto(portal(house, '/sign-in'))
  await typeIn(page, house)
  await expect(page.getByRole('heading', { level: 1, name: 'You can’t sign in right now' })).toBeVisible()
  await expect(form(page).getByRole('alert')).toContainText('Only they can change that')
  await expect(page.getByRole('link', { name: 'Write an email' })).toBeVisible()
  await page.goto(portal(house))
  await expect(page).toHaveURL(/\/sign-in$/)
})

test('the sign-in page says what it shows: a welcome, a form, an answer; “signed out” to who was in before', async ({
  portico,
  browser,
}) => {
  const house = await makeHouse()
  for (const javaScriptEnabled of [true, false]) {
    const context = await browser.newContext({ javaScriptEnabled, baseURL: portico.url })
    const page = await context.newPage()
    const headings = form(page).getByRole('heading')
    await page.goto(portal(house))
    await expect(headings).toHaveText(['Sign in to your courses'])
    await expect(page).toHaveTitle(/^Sign in to your courses/)
    await expect(form(page)).not.toContainText(/signed out|\bagain\b/)
    await form(page).getByRole('button', { name: signIn.open }).click()
    await expect(headings).toHaveText([signIn.title])
    await expect(form(page)).not.toContainText(/without a password|No email came/)
    await form(page).getByLabel(label).fill('nobody@example.com')
    await form(page).getByRole('button', { name: asking.en.form.button }).click()
    await expect(headings).toHaveText([asking.en.title])
    await expect(form(page)).not.toContainText(/Open your link|No email came/)
    if (javaScriptEnabled) await expectAccessible(page, 'the answer', async () => {})
    await form(page).getByRole('button', { name: asking.en.form.other }).click()
    await expect(headings).toHaveText(['Sign in to your courses'])

    await page.goto(linkOf(house))
    await isIn(page)
    await portico.database.owner`update sessions set ended_at = now() where contact_id = ${house.contact.id}`
    await page.goto(portal(house))
    await expect(headings).toHaveText(['You are signed out'])
    await context.close()
  }
})

test('changed, it asks for the present one and signs the other devices out; the old one enters no more', async ({
  portico,
  page,
  browser,
}) => {
  const house = await withPassword()
  const other = await browser.newContext({ baseURL: portico.url })
  const elsewhere = await other.newPage()
  for (const each of [page, elsewhere]) {
    await each.goto(portal(house, '/sign-in'))
    await typeIn(each, house)
    await isIn(each)
  }
  await page.goto(portal(house, '/account'))
  await unfold(page, words.change)
  const fill = async (current: string) => {
    await cardOf(page).locator('#change-currentPassword').fill(current)
    await cardOf(page).getByLabel(words.fresh).fill('three lanterns by the gate')
    await cardOf(page).getByRole('button', { name: words.change }).click()
  }
  await fill('a lantern under the porch')
  await expect(cardOf(page)).toContainText(words.trouble.unlike)
  await fill(right)
  await expect(cardOf(page)).toContainText(words.done.changed)
  await elsewhere.goto(portal(house))
  await expect(elsewhere).toHaveURL(/\/sign-in$/)
  await typeIn(elsewhere, house)
  await expect(form(elsewhere).getByRole('alert')).toHaveText(signIn.wrong)
  await typeIn(elsewhere, house, { password: 'three lanterns by the gate' })
  await isIn(elsewhere)
  await page.goto(portal(house))
  await isIn(page)
  await other.close()
})

test('forgotten, it is removed by who has just opened their link; later only by who knows it', async ({
  portico,
  page,
}) => {
  const house = await withPassword()
  const remove = async () => {
    await page.goto(portal(house, '/account'))
    await unfold(page, words.remove)
    await cardOf(page).getByRole('button', { name: words.remove }).click()
  }
  await page.goto(linkOf(house))
  await isIn(page)
  await portico.database.owner`
    update sessions set created_at = now() - interval '16 minutes' where contact_id = ${house.contact.id}`
  await remove()
  await expect(cardOf(page)).toContainText(words.trouble.missing)
  await page.goto(linkOf(house))
  await isIn(page)
  await remove()
  await expect(cardOf(page)).toContainText(words.done.removed)
  await expect(cardOf(page)).toContainText(words.none)
  await page.goto(portal(house, '/account/sign-out'))
  await page.getByRole('button', { name: 'Sign out', exact: true }).click()
  await typeIn(page, house)
  await expect(form(page).getByRole('alert')).toHaveText(signIn.wrong)
})

test('staff see that there is one, and remove it; “this wasn’t me” does too', async ({ portico, page, context }) => {
  const house = await withPassword()
  await enterAsStaff(context, house)
  await page.goto(`/locations/${house.location.slug}/contacts/${house.contact.id}`)
  await page.getByRole('button', { name: 'Remove the password' }).click()
  await expect(page.getByText('none set')).toBeVisible()
  await expect(page.getByText(/^Password removed by /)).toBeVisible()

  await change(house, { passwordHash: await hashPassword(right) })
  await page.goto(portal(house, '/sign-in'))
  await typeIn(page, house)
  await isIn(page)
  await page.goto(portal(house, '/account'))
  await page.getByRole('button', { name: 'This wasn’t me' }).click()
  await page.getByRole('button', { name: 'Turn off my links and sign out everywhere' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Your links are turned off' })).toBeVisible()
  const [row] = await portico.database.owner`select password_hash from contacts where id = ${house.contact.id}`
  expect(row?.password_hash).toBeNull()
})

test('an agency admin who types a learner’s password enters as that learner, not with all courses', async ({
  portico: _,
  page,
  context,
}) => {
  const house = await withPassword()
  await enterAsStaff(context, house, 'agency_admin')
  await page.goto(portal(house, '/sign-in'))
  await typeIn(page, house)
  await isIn(page)
  await expect(page.getByText('You see all courses because')).toHaveCount(0)
  await page.goto(linkOf(house))
  await expect(page.getByText('You see all courses because')).toBeVisible()
})

test('everything of it, unfolded and with its errors: axe in both themes and widths, reflow, targets, console', async ({
  portico: _,
  page,
}) => {
  const house = await withPassword()
  const troubles = listen(page)
  const look = async (what: string, show: () => Promise<void>) => {
    for (const [width, height] of [
      [1440, 900],
      [390, 844],
    ] as const) {
      await page.setViewportSize({ width, height })
      await show()
      await expectAccessible(page, `${what}, ${width} px`, show)
      expect(await overflow(page), `${what}: px beyond a window of ${width}`).toBe(0)
    }
    expect(await smallTargets(page, 44), what).toEqual([])
  }
  await look('sign-in', async () => {
    await page.goto(portal(house, '/sign-in'))
    await typeIn(page, house, { password: 'a lantern under the porch' })
    await expect(form(page).getByRole('alert')).toBeVisible()
  })
  await page.goto(linkOf(house))
  await look('account', async () => {
    await page.goto(portal(house, '/account'))
    await unfold(page, words.remove)
    await unfold(page, words.change)
    await cardOf(page).getByRole('button', { name: words.change }).click()
    await expect(cardOf(page)).toContainText(words.trouble.missing)
  })
  expect(troubles).toEqual([])
})
