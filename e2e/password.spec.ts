import { asSystem } from '@/db/client'
import { makeAgency, makeUser } from '@/db/seed/factories'
import { resetLinkFor } from '@/lib/auth/reset'
import { clicks, http } from './fixtures/http'
import { staffCookie } from './fixtures/people'
import { expect, test } from './fixtures/portico'

const makeStaff = () => asSystem('test', async tx => makeUser(tx, await makeAgency(tx)))

for (const javaScriptEnabled of [true, false]) {
  test(`a forgotten password: the printed link sets a new one, once${javaScriptEnabled ? '' : ', without script too'}`, async ({
    portico,
    browser,
  }) => {
    const { email } = await makeStaff()
    const link = (await resetLinkFor(email)) ?? ''
    const context = await browser.newContext({ javaScriptEnabled, baseURL: portico.url })
    const page = await context.newPage()
    await page.goto(link)
    await expect(page.getByRole('main')).toContainText(email)
    const password = page.getByLabel('New password')
    await password.fill('short')
    await page.getByRole('button', { name: 'Set it and sign in' }).click()
    await expect(page.getByRole('main')).toContainText('That is too short')
    await password.fill('a lantern over the porch')
    await page.getByRole('button', { name: 'Set it and sign in' }).click()
    await expect(page).toHaveURL(/\/agency\/locations$/)
    await page.goto(link)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('This link can’t be used')
    await context.close()
  })
}

test('the link is for nobody else to read: no line of the log holds it, no other site learns it', async ({
  portico,
}) => {
  const { email } = await makeStaff()
  const link = (await resetLinkFor(email)) ?? ''
  const answer = await http(link, { headers: clicks.Chromium })
  expect(answer.body).toMatch(/<meta name="referrer" content="same-origin"\/?>/)
  await portico.server.requestLine(String(answer.headers['x-request-id']))
  expect(portico.server.printed()).not.toContain(link.split('/').at(-1) ?? '-')
})

test('everybody who was signed in as that user is out', async ({ portico, page }) => {
  const agencyId = await asSystem('test', tx => makeAgency(tx))
  const { user, name, value } = await staffCookie(agencyId)
  const account = () => http(`${portico.url}/account`, { headers: { ...clicks.Chromium, cookie: `${name}=${value}` } })
  expect((await account()).status).toBe(200)
  await page.goto((await resetLinkFor(user.email)) ?? '')
  await page.getByLabel('New password').fill('a lantern over the porch')
  await page.getByRole('button', { name: 'Set it and sign in' }).click()
  await expect(page).toHaveURL(/\/agency\/locations$/)
  expect((await account()).headers.location).toBe('/sign-in?from=/account')
})
