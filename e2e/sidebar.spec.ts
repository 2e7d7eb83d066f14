import { eq } from 'drizzle-orm'
import { asSystem } from '@/db/client'
import { locations } from '@/db/schema/agencies'
import { userLinkOf } from '@/lib/magic-links/user-link'
import { staffCookie } from './fixtures/people'
import { expect, test } from './fixtures/portico'
import { goHome, inside, makeShop, press, regenerate, signIn, siteElsewhere, title } from './fixtures/shop'

const executablePath = process.env.PORTICO_CHROMIUM
// As browsers will be: no cookie for a third party, in any frame.
test.use({
  launchOptions: { args: ['--test-third-party-cookie-phaseout'], ...(executablePath ? { executablePath } : {}) },
})

const explains = 'This link works from the app’s sidebar'

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
    const back = course.getByRole('button', { name: 'Back to the app' })
    // Inside the app there is nothing to go back to.
    await expect(back).toBeVisible({ visible: opensIn !== 'iframe' })

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

test('on a phone an entry says how often it was opened; the form names what is wrong as its fields do', async ({
  portico,
  page,
}) => {
  const shop = await makeShop('iframe')
  await signIn(page.context(), portico, { cookie: await staffCookie(shop.agencyId, 'agency_admin') })
  await page.setViewportSize({ width: 390, height: 844 })
  await page.goto(`${portico.url}/agency/menu-links`)
  await expect(page.getByRole('listitem').getByText('Never opened')).toBeVisible()
  await page.goto(`${portico.url}/agency/menu-links/new`)
  await page.getByRole('button', { name: 'Add menu link' }).click()
  const wrong = page.getByRole('alert').getByRole('link')
  await expect(wrong).toHaveText([/^Title: /, /^User’s Magic Link of: /])
  await wrong.last().click()
  await expect(page.getByLabel('User’s Magic Link of', { exact: true })).toBeFocused()
})

test('an icon is found by another name for it, and shows in the sidebar as it will be', async ({ portico, page }) => {
  const shop = await makeShop('iframe')
  await signIn(page.context(), portico, { cookie: await staffCookie(shop.agencyId, 'agency_admin') })
  await page.goto(`${portico.url}/agency/menu-links/new`)
  await page.getByLabel('Title', { exact: true }).fill('Pay us')
  await expect(page.getByText('Pay us')).toBeVisible()
  const search = page.getByRole('searchbox', { name: 'Find an icon' })
  await search.pressSequentially('billing')
  await expect(search).toHaveValue('billing')
  // What was chosen stays in sight.
  await expect(page.getByRole('group', { name: 'Icon' }).getByRole('radio')).toHaveCount(2)
  await page.getByRole('radio', { name: 'credit card' }).check()
  await search.fill('no such thing')
  await expect(page.getByText('No icon is called “no such thing”.')).toBeVisible()
  await expect(page.getByRole('radio', { name: 'credit card' })).toBeChecked()
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
