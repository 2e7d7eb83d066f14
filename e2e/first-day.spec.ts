import { expect, type Page } from '@playwright/test'
import { test } from './fixtures/empty'
import { listen } from './fixtures/screen'

test.describe.configure({ timeout: 150_000 })

/** From nothing to a learner who has finished a lesson, as people live it. */
test('an empty installation: setup link, agency, location, course, offer, contact, grant, link; the learner finishes a lesson', async ({
  empty,
  page,
  browser,
}) => {
  const troubles = listen(page)
  const setup = await empty.says(/http:\S+\/setup\/\S+/)

  await test.step('the setup link makes the agency and its admin', async () => {
    await page.goto(setup)
    await page.getByLabel('Agency').fill('Northlight')
    await page.getByLabel('Your name').fill('Priya Raman')
    await page.getByLabel('Email').fill('priya@northlight.example')
    await page.getByLabel('Password').fill('a porch in amber light')
    await page.getByRole('main').getByRole('button').click()
    await expect(page).toHaveURL(/\/agency\/locations/)
  })

  await test.step('a location', async () => {
    await page
      .getByRole('link', { name: /location/i })
      .filter({ hasText: /add|make|new|first/i })
      .first()
      .click()
    await page.getByLabel('Name').fill('Lakeside Yoga')
    await page.getByLabel('Address').fill('lakeside')
    await page.getByRole('button', { name: 'Make the location' }).click()
    await expect(page).toHaveURL(/\/locations\/lakeside/)
  })

  await test.step('a course of one category and two lessons, published', () => makeCourse(page))
  await test.step('an offer that holds it', async () => {
    await page.goto('/locations/lakeside/memberships/courses/offers')
    await page.getByRole('link', { name: 'Add offer' }).first().click()
    const dialog = page.getByRole('dialog', { name: 'Add an offer' })
    await dialog.getByLabel('Title').fill('Foundations')
    await dialog.getByLabel('Breath first').check()
    await dialog.getByRole('button', { name: 'Add offer' }).click()
    await expect(page.getByRole('main')).toContainText('Foundations')
  })

  await test.step('a contact, who can’t enter yet, and why', async () => {
    await page.goto('/locations/lakeside/contacts')
    await page.getByRole('link', { name: 'Add contact' }).first().click()
    const dialog = page.getByRole('dialog', { name: 'Add a contact' })
    await dialog.getByLabel('First name').fill('Mara')
    await dialog.getByLabel('Last name').fill('Lindqvist')
    await dialog.getByRole('textbox', { name: /^Email/ }).fill('mara@example.com')
    await dialog.getByRole('button', { name: 'Add contact' }).click()
    await expect(page.getByRole('heading', { level: 1, name: 'Mara Lindqvist' })).toBeVisible()
    await expect(page.getByRole('main')).toContainText('Can enter: no, because no offer is granted')
  })

  await test.step('the grant, and then they can', async () => {
    await page.getByRole('link', { name: 'Grant an offer' }).click()
    const dialog = page.getByRole('dialog', { name: /Grant an offer/ })
    await dialog.getByLabel('Offer').selectOption({ index: 1 })
    await dialog.getByRole('button', { name: 'Grant offer' }).click()
    await expect(dialog).toBeHidden()
    await expect(page.getByRole('main')).toContainText('Can enter: yes, because Foundations is granted')
  })

  const link = await test.step('the link, once consent is acknowledged', async () => {
    await page.getByRole('link', { name: 'Generate magic link' }).first().click()
    const dialog = page.getByRole('dialog', { name: /magic link for/i })
    await expect(dialog).toContainText(
      'Magic links should only be shared with prior consent. Anyone with the link will be able to access your course material',
    )
    await dialog.getByRole('button', { name: 'Generate magic link' }).click()
    await expect(dialog).toContainText('Confirm that the person agreed')
    await dialog.getByLabel(/agreed to get a link/).check()
    await dialog.getByRole('button', { name: 'Generate magic link' }).click()
    const field = dialog.getByLabel('Magic Link')
    await expect(field).toHaveValue(/\/m\/[\w-]{68}$/)
    return field.inputValue()
  })

  await test.step('the link opens the course in another browser, and a lesson is finished', async () => {
    const context = await browser.newContext()
    const learner = await context.newPage()
    const theirs = listen(learner)
    await learner.goto(link)
    await expect(learner).toHaveURL(/\/portal\/lakeside/)
    await expect(learner.getByRole('heading', { level: 1, name: 'Breath first' })).toBeVisible()
    await learner
      .getByRole('link', { name: /Where the breath goes/ })
      .first()
      .click()
    await expect(learner.getByRole('main')).toContainText('Lie down and notice')
    await learner.getByRole('button', { name: 'Complete and continue' }).click()
    await expect(learner.getByRole('heading', { level: 1, name: 'Counting to four' })).toBeVisible()
    await learner.getByRole('button', { name: 'Finish course' }).click()
    await expect(learner.getByRole('main')).toContainText(/completed/i)
    expect(theirs).toEqual([])
    await context.close()
  })

  await test.step('and the contact’s page tells all of it', async () => {
    await page.goto(page.url().split('?')[0] ?? '')
    await expect(page.getByRole('main')).toContainText('2 of 2')
    expect(troubles).toEqual([])
  })
})

async function makeCourse(page: Page): Promise<void> {
  await page.goto('/locations/lakeside/memberships/courses/products')
  await page.getByRole('link', { name: 'Add product' }).first().click()
  const dialog = page.getByRole('dialog', { name: 'Add a product' })
  await dialog.getByLabel('Title').fill('Breath first')
  await dialog.getByRole('button', { name: 'Add product' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Breath first' })).toBeVisible()
  await page.getByLabel('New category').fill('Week one')
  await page.getByRole('button', { name: 'Add category' }).click()
  await expect(page.getByRole('heading', { name: 'Week one' })).toBeVisible()
  const product = page.url()
  for (const [title, body] of [
    ['Where the breath goes', 'Lie down and notice where the breath goes.'],
    ['Counting to four', 'Count **four** in, and four out.'],
  ] as const) {
    await page.getByText('Add a lesson', { exact: true }).or(page.getByLabel('New lesson in Week one')).first().click()
    await page.getByLabel('New lesson in Week one').fill(title)
    await page.getByRole('button', { name: 'Add lesson' }).click()
    await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible()
    await page.getByLabel('Text').fill(body)
    await page.getByRole('radio', { name: 'Published' }).check()
    await page.getByRole('button', { name: 'Save lesson' }).click()
    await expect(page.getByText('Lesson saved').first()).toBeVisible()
    await page.goto(product)
  }
  const settings = page.getByRole('main').locator('form').filter({ hasText: 'About the instructor' })
  await settings.getByRole('radio', { name: 'Published' }).check()
  await settings.getByRole('button', { name: 'Save changes' }).click()
  await expect(page.getByText('Product saved').first()).toBeVisible()
}
