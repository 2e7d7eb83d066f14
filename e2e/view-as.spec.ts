import type { Browser, BrowserContext, Page } from '@playwright/test'
import { inLocation } from '@/db/client'
import { makeGrant, makeOffer, makeProduct } from '@/db/seed/factories'
import { rowsOfAll } from '@/db/seed/rows'
import { createCategory } from '@/lib/catalog/writes/category'
import { createLesson } from '@/lib/catalog/writes/lesson'
import { updateProfile } from '@/lib/contacts/writes/profile'
import { completeLesson, keepPosition } from '@/lib/progress/writes'
import { walkBoth } from './fixtures/parity'
import { enterAsStaff, type House, linkOf, makeHouse } from './fixtures/people'
import { expect, type Portico, test } from './fixtures/portico'
import { expectAccessible, overflow, smallTargets } from './fixtures/screen'

const button = 'View as this learner'
const only = 'Only Mara can do this; you are viewing.'
const library = ({ location }: House) => `/portal/${location.slug}`
const contactPage = ({ location, contact }: House) => `/locations/${location.slug}/contacts/${contact.id}`
const lessonOf = (house: House, n = 0) => `${library(house)}/courses/${house.productId}/lessons/${house.lessonIds[n]}`
const banner = (page: Page) => page.getByRole('region', { name: button })

/** A house whose contact has something of everything: done, begun, open and locked lessons, courses to come, done and closed. */
async function fullHouse(): Promise<House> {
  const house = await makeHouse()
  const { location, contact, productId, lessonIds } = house
  await inLocation(location.id, async tx => {
    const later = await createCategory(tx, { productId, title: 'Week two', status: 'published', dripDays: 7 })
    const after = await createCategory(tx, {
      productId,
      title: 'Week three',
      status: 'published',
      unlockAfterCategoryId: later,
    })
    const published = { productId, status: 'published' as const }
    await createLesson(tx, { ...published, categoryId: later, title: 'Opens in a week' })
    await createLesson(tx, {
      ...published,
      categoryId: after,
      title: 'Opens after that',
      kind: 'video',
      embedUrl: 'https://vimeo.com/76979871',
    })
    await createLesson(tx, { productId, categoryId: after, title: 'A draft' })
    const [done, closed, upcoming, notTheirs] = [
      await makeProduct(tx, { title: 'All done', lessons: 1 }),
      await makeProduct(tx, { title: 'Not yet' }),
      await makeProduct(tx, { title: 'Next month' }),
      await makeProduct(tx, { title: 'Of others' }),
    ]
    await tx.execute(`update categories set drip_days = 5 where product_id = '${closed.productId}'`)
    await makeOffer(tx, [notTheirs.productId])
    await makeGrant(tx, { contactId: contact.id, offerId: await makeOffer(tx, [done.productId, closed.productId]) })
    const startsAt = new Date(Date.now() + 30 * 86_400_000)
    await makeGrant(tx, { contactId: contact.id, offerId: await makeOffer(tx, [upcoming.productId]), startsAt })
    const learner = { contactId: contact.id, timeZone: location.timeZone }
    await completeLesson(tx, learner, done.lessonIds[0] as string)
    await completeLesson(tx, learner, lessonIds[0] as string)
    await keepPosition(tx, learner, { lessonId: lessonIds[1] as string })
  })
  return house
}

/** A browser of the contact's own, used: a device of theirs. */
async function learnerPage(browser: Browser, { url, database }: Portico, house: House): Promise<Page> {
  const context = await browser.newContext({ baseURL: url, reducedMotion: 'reduce' })
  const page = await context.newPage()
  await page.goto(linkOf(house), { waitUntil: 'networkidle' })
  await page.keyboard.press('Tab')
  const devices = () => database.owner`select 1 from devices where contact_id = ${house.contact.id}`
  await expect.poll(async () => (await devices()).length).toBe(1)
  return page
}

/** A staff user's browser that has pressed the button of the contact's page. */
async function viewPage(
  browser: Browser,
  { url }: Portico,
  house: House,
  options: { javaScriptEnabled?: boolean } = {},
) {
  const context = await browser.newContext({ baseURL: url, reducedMotion: 'reduce', ...options })
  await enterAsStaff(context, house, 'account_user')
  const page = await context.newPage()
  await page.goto(contactPage(house))
  await page.getByRole('button', { name: button }).click()
  await expect(page).toHaveURL(new RegExp(`^${url}/portal/`))
  return page
}

const closeAll = (...pages: Page[]) => Promise.all(pages.map(page => page.context().close()))

async function leaves(page: Page, house: House): Promise<void> {
  await banner(page).getByRole('button', { name: 'Leave' }).click()
  await expect(page).toHaveURL(new RegExp(`${contactPage(house)}$`))
  await page.goto(library(house))
  await expect(page).toHaveURL(/\/sign-in$/)
}

test('the same as the learner’s own browser shows, page by page along every link; and nothing of theirs changes', async ({
  portico,
  browser,
}) => {
  test.setTimeout(240_000)
  const house = await fullHouse()
  const learner = await learnerPage(browser, portico, house)
  const before = await rowsOfAll(house.location.id)
  const view = await viewPage(browser, portico, house)
  const walk = { learner, view, reason: only, only: (path: string) => path.startsWith(library(house)) }
  const { met } = await walkBoth({ ...walk, from: [library(house), `${library(house)}/nothing-here`] })
  for (const page of ['', '/account', '/account/sign-out']) expect(met).toContain(library(house) + page)
  expect(met.filter(path => path.includes('/lessons/')).length).toBeGreaterThanOrEqual(5)
  await closeAll(view)
  // What the view's pages did; the learner's own only looked as well.
  expect(withoutSeen(await rowsOfAll(house.location.id))).toEqual(withoutSeen(before))
  await closeAll(learner)
})

/** The learner's own browser goes on being seen. */
const withoutSeen = (rows: Record<string, string>) => ({ ...rows, contacts: '', devices: '' })

test('in the contact’s own language, where the location’s is another; what it says to staff is in theirs', async ({
  portico,
  browser,
}) => {
  const house = await makeHouse()
  await inLocation(house.location.id, tx =>
    updateProfile(tx, house.contact.id, { firstName: 'Mara', lastName: '', language: 'de' }),
  )
  const learner = await learnerPage(browser, portico, house)
  const view = await viewPage(browser, portico, house)
  const from = [`${library(house)}/account`, lessonOf(house)]
  await walkBoth({ learner, view, from, reason: only, only: () => false })
  await expect(view.locator('[lang=de]').first()).toBeVisible()
  await expect(banner(view)).toContainText('You see what Mara sees.')
  await expect(banner(view)).toHaveAttribute('lang', 'en')
  await closeAll(learner, view)
})

test('from the contact’s page: buttons that would write say why not, and do nothing; one press leaves', async ({
  portico,
  browser,
}) => {
  const house = await makeHouse()
  const before = await rowsOfAll(house.location.id)
  const page = await viewPage(browser, portico, house)
  for (const words of ['You see what Mara Lindqvist sees.', 'Nothing you do here counts.']) {
    await expect(banner(page)).toContainText(words)
  }
  const posts: string[] = []
  page.on('request', request => request.method() === 'POST' && posts.push(request.url()))
  await page.goto(lessonOf(house))
  const complete = page.getByRole('button', { name: 'Complete and continue' })
  await expect(complete).toHaveAttribute('aria-disabled', 'true')
  await expect(complete).toHaveAccessibleDescription(only)
  await complete.focus()
  await expect(page.getByText(only)).toBeVisible()
  await page.keyboard.press('Enter')
  await complete.click({ force: true })
  await page.goto(`${library(house)}/account`)
  await page.getByLabel('First name').fill('Somebody')
  await page.getByLabel('First name').press('Enter')
  for (const name of ['Save changes', 'Sign out everywhere', 'Sign out here', 'This wasn’t me']) {
    await page.getByRole('button', { name }).click({ force: true })
  }
  expect(posts).toEqual([])
  expect(new URL(page.url()).pathname).toBe(`${library(house)}/account`)
  await leaves(page, house)
  expect(await rowsOfAll(house.location.id)).toEqual(before)
  await closeAll(page)
})

test('without JavaScript the server refuses, with the same words', async ({ portico, browser }) => {
  const house = await makeHouse()
  const before = await rowsOfAll(house.location.id)
  const page = await viewPage(browser, portico, house, { javaScriptEnabled: false })
  const refused = async (address: string, name: string) => {
    await page.goto(address)
    await page.getByRole('button', { name }).click({ force: true })
    await expect(page.getByRole('alert').or(page.locator('pre')).filter({ hasText: only }).first()).toBeVisible()
  }
  await refused(lessonOf(house), 'Complete and continue')
  await expect(banner(page)).toBeVisible()
  await refused(`${library(house)}/account`, 'Save changes')
  await refused(`${library(house)}/account`, 'Sign out everywhere')
  await refused(`${library(house)}/account`, 'Sign out here')
  await refused(`${library(house)}/account/sign-out`, 'Turn off my links and sign out everywhere')
  await page.goto(library(house))
  await leaves(page, house)
  expect(await rowsOfAll(house.location.id)).toEqual(before)
  await closeAll(page)
})

test('from the override’s banner: the same place as the learner sees it', async ({ portico, browser }) => {
  const house = await fullHouse()
  const context = await browser.newContext({ baseURL: portico.url })
  const admin = await enterAsStaff(context, house, 'agency_admin')
  const page = await context.newPage()
  await page.goto(linkOf(house))
  const course = `${library(house)}/courses/${house.productId}`
  await page.goto(course)
  await expect(page.getByText('A draft')).toHaveCount(1)
  await page.getByRole('region', { name: 'Agency admin' }).getByRole('button', { name: button }).click()
  await expect(page).toHaveURL(portico.url + course)
  await expect(banner(page)).toBeVisible()
  await expect(page.getByText('A draft')).toHaveCount(0)
  const audit = await portico.database.owner`
    select act from audit_log where contact_id = ${house.contact.id} and actor_user_id = ${admin.id} order by at, id`
  expect(audit.map(({ act }) => act)).toEqual(['link.override', 'contact.view_as'])
  await leaves(page, house)
  await closeAll(page)
})

test('from the page that asks staff without the override; who does not work there is not offered it', async ({
  portico,
  browser,
}) => {
  const house = await makeHouse()
  const before = await rowsOfAll(house.location.id)
  const context = await browser.newContext({ baseURL: portico.url })
  await enterAsStaff(context, house, 'account_user')
  const page = await context.newPage()
  const link = `${linkOf(house)}?to=${encodeURIComponent(lessonOf(house))}`
  await page.goto(link)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^Open as m•••/)
  await page.getByRole('button', { name: button }).click()
  await expect(page).toHaveURL(portico.url + lessonOf(house))
  await expect(banner(page)).toBeVisible()
  // Nobody is signed in here who would have to be switched from.
  await page.goto(link)
  await expect(page.getByRole('main')).not.toContainText('signed in here now')
  await page.goto(library(house))
  await leaves(page, house)
  expect(await rowsOfAll(house.location.id)).toEqual(before)

  const sister = await makeHouse({}, house.agencyId)
  const elsewhere: BrowserContext = await browser.newContext({ baseURL: portico.url })
  await enterAsStaff(elsewhere, sister, 'account_admin')
  const other = await elsewhere.newPage()
  await other.goto(linkOf(house))
  await expect(other.getByRole('button')).toHaveText([/^Open as m•••/])
  await closeAll(page, other)
})

test('a contact who is blocked can’t be in the portal: the button says so', async ({ portico, browser }) => {
  const house = await makeHouse()
  await portico.database.owner`update contacts set status = 'blocked' where id = ${house.contact.id}`
  const context = await browser.newContext({ baseURL: portico.url })
  await enterAsStaff(context, house)
  const page = await context.newPage()
  await page.goto(contactPage(house))
  const press = page.getByRole('button', { name: button })
  await expect(press).toHaveAccessibleDescription(
    'Mara is blocked and can’t be in the portal, so there is nothing to view.',
  )
  await press.click({ force: true })
  await expect(page).toHaveURL(new RegExp(`${contactPage(house)}$`))
  await closeAll(page)
})

test('axe finds nothing, in both themes and widths', async ({ portico, browser }) => {
  test.setTimeout(180_000)
  const house = await fullHouse()
  const page = await viewPage(browser, portico, house)
  const screens = ['', '/account', '/account/sign-out', '/nothing-here', lessonOf(house).slice(library(house).length)]
  for (const size of [
    { width: 1440, height: 900 },
    { width: 390, height: 844 },
  ]) {
    await page.setViewportSize(size)
    for (const screen of [...screens.map(rest => library(house) + rest), contactPage(house)]) {
      const show = async () => {
        await page.goto(screen, { waitUntil: 'networkidle' })
      }
      await page.emulateMedia({ colorScheme: 'light' })
      await show()
      const off = page.locator('button[aria-describedby]').first()
      if ((await off.count()) > 0) await off.focus()
      await expectAccessible(page, `${screen} at ${size.width}`, show)
      expect(await overflow(page), screen).toBe(0)
      // As for all screens: fingers are what phones have.
      if (screen.startsWith('/portal/') && size.width === 390) expect(await smallTargets(page, 44), screen).toEqual([])
    }
  }
  await page.goto(library(house))
  await leaves(page, house)
  await page.emulateMedia({ colorScheme: 'light' })
  await page.goto(linkOf(house))
  await expectAccessible(page, 'the page that asks', async () => {
    await page.goto(linkOf(house))
  })
  await closeAll(page)
})
