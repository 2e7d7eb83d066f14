import { createServer } from 'node:http'
import type { BrowserContext, Page } from '@playwright/test'
import { eq } from 'drizzle-orm'
import { asSystem, inLocation } from '@/db/client'
import { locations } from '@/db/schema/agencies'
import type { customMenuLinks } from '@/db/schema/menu-links'
import { makeMenuLink, makeProduct } from '@/db/seed/factories'
import { regenerateUserLink } from '@/lib/agencies/writes/site'
import { shareProduct } from '@/lib/catalog/writes/shared'
import { currentKeys } from '@/lib/magic-links/keys'
import { USER_LINK_HOURS, userLinkOf } from '@/lib/magic-links/user-link'
import { makeHouse, staffCookie } from './fixtures/people'
import { expect, type Portico, test } from './fixtures/portico'

const executablePath = process.env.PORTICO_CHROMIUM
// As browsers will be: no cookie for a third party, in any frame.
test.use({
  launchOptions: { args: ['--test-third-party-cookie-phaseout'], ...(executablePath ? { executablePath } : {}) },
})

type Opens = (typeof customMenuLinks.$inferInsert)['opensIn']
const title = 'Teacher training'
const explains = 'This link works from the app’s sidebar'

/** A house with a user's link in a menu; a sister location shares a course of two lessons with it. */
async function makeShop(opensIn: Opens) {
  const house = await makeHouse()
  const { agencyId } = house
  const { user, ...cookie } = await staffCookie(agencyId, 'account_user', [house.location.id])
  const sister = await makeHouse({ name: 'Harbor' }, agencyId)
  const course = await inLocation(sister.location.id, tx => makeProduct(tx, { title: 'Coaching' }))
  const location = await regenerate(house.location.id, user.id)
  const entryId = await asSystem('test', async tx => {
    const product = { locationId: sister.location.id, productId: course.productId }
    await shareProduct(tx, product, { targets: [location.id], roles: ['account_user'] }, null)
    return makeMenuLink(tx, location, { title, opensIn })
  })
  return { agencyId, location, cookie, entryId, course, sister }
}
type Shop = Awaited<ReturnType<typeof makeShop>>

async function regenerate(locationId: string, userId: string) {
  const { kid } = currentKeys().minting(2)
  const how = { userId, kid, ttlHours: USER_LINK_HOURS, signOut: false }
  const row = await asSystem('test', tx => regenerateUserLink(tx, locationId, how))
  if (!row) throw new Error('the location has gone')
  return row
}

/** A page of another site: 127.0.0.1 is not localhost. A real one, as a browser lets no made-up public page near this machine. */
async function siteElsewhere(body: string): Promise<{ url: string; close: () => void }> {
  const server = createServer((_request, response) => {
    response.setHeader('content-type', 'text/html').end(body)
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  const port = address && typeof address === 'object' ? address.port : 0
  return { url: `http://127.0.0.1:${port}/`, close: () => void server.close() }
}

const signIn = (context: BrowserContext, { url }: Portico, { cookie }: Pick<Shop, 'cookie'>) =>
  context.addCookies([{ ...cookie, url }])

async function goHome(page: Page, { url }: Portico, { location }: Shop) {
  await page.goto(`${url}/locations/${location.slug}`)
}

/** Where the course stands: in the frame, or in the page itself. */
const inside = (page: Page, opensIn: Opens) => (opensIn === 'iframe' ? page.frameLocator('iframe') : page)

/** Presses the entry and gives the page that the course is in. */
async function press(page: Page, opensIn: Opens): Promise<Page> {
  const entry = page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: title })
  if (opensIn !== 'new_tab') {
    await entry.click()
    return page
  }
  const [tab] = await Promise.all([page.context().waitForEvent('page'), entry.click()])
  return tab
}

for (const opensIn of ['iframe', 'new_tab', 'same_tab'] as const) {
  test(`from the sidebar (${opensIn}): the course opens, a lesson is finished, and is finished tomorrow too`, async ({
    portico,
    page,
    browser,
  }) => {
    const shop = await makeShop(opensIn)
    await signIn(page.context(), portico, shop)
    await goHome(page, portico, shop)
    const course = inside(await press(page, opensIn), opensIn)
    // The only one: straight to its page.
    await expect(course.getByRole('heading', { level: 1, name: 'Coaching' })).toBeVisible()
    await expect(course.getByText('Your progress is your own and counts for no learner.')).toBeVisible()
    await course.getByRole('link', { name: 'Start the course' }).click()
    await expect(course.getByRole('heading', { level: 1, name: 'Coaching: lesson 1' })).toBeVisible()
    await course.getByRole('button', { name: 'Complete and continue' }).click()
    await expect(course.getByRole('heading', { level: 1, name: 'Coaching: lesson 2' })).toBeVisible()

    const tomorrow = await browser.newContext()
    await signIn(tomorrow, portico, shop)
    const later = await tomorrow.newPage()
    await goHome(later, portico, shop)
    const again = inside(await press(later, opensIn), opensIn)
    await expect(again.getByText('1 of 2 lessons').first()).toBeVisible()
    await tomorrow.close()
  })
}

test('pasted, mailed or framed elsewhere it explains itself and lets nobody in', async ({ portico, page, browser }) => {
  const shop = await makeShop('iframe')
  const link = userLinkOf(shop.location, new Date())?.url ?? ''
  await signIn(page.context(), portico, shop)
  const pasted = await page.goto(link)
  expect(pasted?.status()).toBe(403)
  await expect(page.getByRole('heading', { name: explains })).toBeVisible()

  const stranger = await browser.newContext()
  const mailed = await stranger.newPage()
  expect((await mailed.goto(link))?.status()).toBe(403)
  await expect(mailed.getByRole('link', { name: 'Sign in as staff' })).toBeVisible()

  const open = `${portico.url}/menu/${shop.entryId}/open`
  const elsewhere = await siteElsewhere(
    `<iframe src="${link}" title="pasted"></iframe><iframe src="${open}" title="opened"></iframe>`,
  )
  await page.goto(elsewhere.url)
  await expect(page.frameLocator('[title=pasted]').getByRole('heading', { name: explains })).toBeVisible()
  for (const context of [page.context(), stranger]) {
    const names = (await context.cookies(portico.url)).map(cookie => cookie.name)
    expect(names).not.toContain('portico.portal')
  }
  await stranger.close()
  elsewhere.close()
})

test('typed into the address bar, an entry’s opening shows its page first', async ({ portico, page }) => {
  const shop = await makeShop('new_tab')
  await signIn(page.context(), portico, shop)
  await page.goto(`${portico.url}/menu/${shop.entryId}/open`)
  expect(new URL(page.url()).pathname).toBe(`/menu/${shop.entryId}`)
  const [tab] = await Promise.all([
    page.context().waitForEvent('page'),
    page.getByRole('link', { name: `Open ${title}` }).click(),
  ])
  await expect(tab.getByRole('heading', { level: 1, name: 'Coaching' })).toBeVisible()
})

test('replaced, it says so in plain words to the user, and to the admin with the way to mend it', async ({
  portico,
  page,
  browser,
}) => {
  const shop = await makeShop('iframe')
  const { user, ...cookie } = await staffCookie(shop.agencyId, 'agency_admin')
  await regenerate(shop.location.id, user.id)
  await signIn(page.context(), portico, shop)
  await goHome(page, portico, shop)
  await press(page, 'iframe')
  await expect(page.getByRole('heading', { name: 'A newer link was made' })).toBeVisible()
  await expect(page.getByText('one press puts it right')).toBeVisible()
  await expect(page.getByRole('main').getByRole('link', { name: 'Menu links' })).toHaveCount(0)

  const admins = await browser.newContext()
  await signIn(admins, portico, { cookie })
  const admin = await admins.newPage()
  await goHome(admin, portico, shop)
  await press(admin, 'iframe')
  await admin.getByRole('main').getByRole('link', { name: 'Menu links' }).click()
  await admin.getByRole('button', { name: 'Put the new link there' }).click()
  await expect(admin.getByText('The new link is in the menu')).toBeVisible()
  await admins.close()

  await goHome(page, portico, shop)
  const course = inside(await press(page, 'iframe'), 'iframe')
  await expect(course.getByRole('heading', { level: 1, name: 'Coaching' })).toBeVisible()
})

test('with people signed out by a regenerate, the course is over at the next click', async ({ portico, page }) => {
  const shop = await makeShop('same_tab')
  await signIn(page.context(), portico, shop)
  await goHome(page, portico, shop)
  await press(page, 'same_tab')
  await expect(page.getByRole('heading', { level: 1, name: 'Coaching' })).toBeVisible()
  await asSystem('test', tx => tx.update(locations).set({ userLinkEpoch: 1 }).where(eq(locations.id, shop.location.id)))
  await page.reload()
  expect(new URL(page.url()).pathname).toBe(`/portal/${shop.location.slug}/sign-in`)
})
