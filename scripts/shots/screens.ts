import { expect, type Page } from '@playwright/test'

/** What `<DATA_DIR>/demo.json` says, as far as the pictures need it. */
export type Demo = {
  url: string
  agencyAdmin: { email: string; password: string }
  accountAdmin: { email: string; password: string }
  learners: { name: string; location: string; magicLink: string }[]
  learnerWithoutOffer: { magicLink: string }
  usersMagicLink: { url: string }
  oneTime: string
  accessEnded: string
  refused: Record<'expired' | 'replaced' | 'used' | 'incomplete', string>
}

/** Whose eyes a screen is seen with: nobody's, an agency admin's, an account admin's, a learner's, an admin who opened a learner's link. */
export type Who = 'nobody' | 'agencyAdmin' | 'accountAdmin' | 'learner' | 'override'
export type Screen = {
  name: string
  who: Who
  /** A path, or a whole address. */
  path: string
  /** What is done before the picture: opens a dialog, goes to the first row. */
  before?: (page: Page) => Promise<void>
}

const first = (demo: Demo) => demo.learners[0] as Demo['learners'][number]
const click = (role: 'button' | 'link', name: string | RegExp) => (page: Page) =>
  page.getByRole(role, { name }).first().click()

const location = (slug: string) => `/locations/${slug}`
const lakeside = location('lakeside-yoga')
const siteDetails = `${lakeside}/memberships/courses/settings/site-details`
const alderDashboard = `${location('alder-clinic')}/sites/client-portal/dashboard`

async function toMara(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Mara Lindqvist' }).first().click()
  await page.getByRole('heading', { level: 1, name: 'Mara Lindqvist' }).waitFor()
}

/** To a page of the portal, as Mara sees it. */
const viewAs = (rest: string) => async (page: Page) => {
  await toMara(page)
  await page.getByRole('button', { name: 'View as this learner' }).click()
  await page.waitForURL(/\/portal\//)
  if (rest) await page.goto(page.url() + rest)
}

async function toGenerate(page: Page): Promise<void> {
  await toMara(page)
  await page
    .getByRole('link', { name: 'Generate magic link' })
    .or(page.getByRole('button', { name: 'Generate magic link' }))
    .first()
    .click()
  await page.getByText('Anyone with the link').first().waitFor()
}

/** To the first mail of the list, in that theme. */
const toMail = (theme: 'Light' | 'Dark') => async (page: Page) => {
  await page.getByRole('table').getByRole('link', { name: 'Your link' }).first().click()
  await page.locator('iframe').waitFor()
  await page.getByRole('link', { name: theme, exact: true }).click()
  await page.waitForURL(/look=/)
}

async function askForLink(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Email me a new link' }).click()
  await page.getByText('Look in your mailbox').first().waitFor()
}

/** Types into the palette, and waits for what it finds. */
const search = (text: string, found: 'option' | 'article') => async (page: Page) => {
  // The key is heard once the page's scripts have run.
  await expect(async () => {
    await page.keyboard.press('Control+k')
    await expect(page.getByRole('dialog')).toBeVisible({ timeout: 2000 })
  }).toPass()
  // A link is pasted; words are typed, key by key.
  if (found === 'article') await page.keyboard.insertText(text)
  else await page.keyboard.type(text)
  await page.getByRole('dialog').getByRole(found).first().waitFor()
}

const lookAt = (link: string) => async (page: Page) => {
  await page.getByLabel('The link, or the lines around it').fill(link)
  await page.getByRole('button', { name: 'Look at this link' }).click()
  await page.getByRole('article').waitFor()
}

async function toTraining(page: Page): Promise<void> {
  // On a phone the sidebar is a drawer.
  const drawer = page.getByRole('button', { name: 'Menu', exact: true })
  if (await drawer.isVisible()) await drawer.click()
  await page.getByRole('link', { name: 'Teacher training' }).click()
  await page.frameLocator('iframe').getByRole('heading', { level: 1 }).first().waitFor()
}

/** Every screen of the demo, in the order of the contact sheet. */
export function screensOf(demo: Demo): Screen[] {
  const link = first(demo).magicLink
  return [
    { name: 'demo', who: 'nobody', path: '/' },
    { name: 'sign-in', who: 'nobody', path: '/sign-in' },
    { name: 'account', who: 'accountAdmin', path: '/account' },
    { name: 'agency-locations', who: 'agencyAdmin', path: '/agency/locations' },
    { name: 'agency-settings', who: 'agencyAdmin', path: '/agency/settings' },
    { name: 'shared-courses', who: 'agencyAdmin', path: '/agency/shared-courses' },
    { name: 'share-course', who: 'agencyAdmin', path: '/agency/shared-courses/new' },
    { name: 'menu-links', who: 'agencyAdmin', path: '/agency/menu-links' },
    { name: 'menu-link', who: 'agencyAdmin', path: '/agency/menu-links/new' },
    { name: 'menu-frame', who: 'accountAdmin', path: lakeside, before: toTraining },
    { name: 'dashboard', who: 'accountAdmin', path: lakeside },
    { name: 'contacts', who: 'accountAdmin', path: `${lakeside}/contacts` },
    { name: 'contacts-none', who: 'accountAdmin', path: `${lakeside}/contacts?q=nobody-of-that-name` },
    { name: 'contact', who: 'accountAdmin', path: `${lakeside}/contacts?q=mara`, before: toMara },
    { name: 'contact-generate', who: 'accountAdmin', path: `${lakeside}/contacts?q=mara`, before: toGenerate },
    {
      name: 'contact-link-made',
      who: 'accountAdmin',
      path: `${lakeside}/contacts?q=mara`,
      before: async page => {
        await toGenerate(page)
        const dialog = page.getByRole('dialog')
        // The picture must not kill the link that the learner's pictures come in with.
        await dialog.getByLabel('Turn off older links').uncheck()
        await dialog.getByLabel(/agreed to get a link/).check()
        await dialog.getByRole('button', { name: 'Generate magic link' }).click()
        await dialog.getByLabel('Magic Link').waitFor()
      },
    },
    { name: 'messages', who: 'accountAdmin', path: `${lakeside}/messages` },
    { name: 'message', who: 'accountAdmin', path: `${lakeside}/messages?q=maria.ek`, before: toMail('Light') },
    { name: 'message-dark', who: 'accountAdmin', path: `${lakeside}/messages?q=maria.ek`, before: toMail('Dark') },
    { name: 'site-details', who: 'accountAdmin', path: siteDetails },
    {
      name: 'site-details-regenerate',
      who: 'accountAdmin',
      path: siteDetails,
      before: click('button', 'Regenerate Magic Link'),
    },
    {
      name: 'site-details-turn-off',
      who: 'accountAdmin',
      path: siteDetails,
      before: click('button', /Turn off all links/),
    },
    {
      name: 'site-details-client-portal',
      who: 'agencyAdmin',
      path: `${location('alder-clinic')}/memberships/courses/settings/site-details`,
    },
    { name: 'client-portal', who: 'agencyAdmin', path: alderDashboard },
    { name: 'products', who: 'accountAdmin', path: `${lakeside}/memberships/courses/products` },
    {
      name: 'product',
      who: 'accountAdmin',
      path: `${lakeside}/memberships/courses/products`,
      before: click('link', /Breath first/),
    },
    { name: 'offers', who: 'accountAdmin', path: `${lakeside}/memberships/courses/offers` },
    { name: 'palette', who: 'accountAdmin', path: `${lakeside}/contacts`, before: search('mar', 'option') },
    { name: 'palette-link', who: 'accountAdmin', path: lakeside, before: search(demo.accessEnded, 'article') },
    { name: 'look', who: 'accountAdmin', path: '/agency/links', before: lookAt(demo.refused.replaced) },
    { name: 'library', who: 'learner', path: '/portal/lakeside-yoga' },
    { name: 'course', who: 'learner', path: '/portal/lakeside-yoga', before: click('link', /Breath first/) },
    { name: 'lesson', who: 'learner', path: '/portal/lakeside-yoga', before: click('link', /Continue lesson/) },
    { name: 'learner-account', who: 'learner', path: '/portal/lakeside-yoga/account' },
    { name: 'portal-sign-in', who: 'nobody', path: '/portal/lakeside-yoga/sign-in' },
    { name: 'library-override', who: 'override', path: '/portal/lakeside-yoga' },
    { name: 'library-view-as', who: 'accountAdmin', path: `${lakeside}/contacts?q=mara`, before: viewAs('') },
    { name: 'account-view-as', who: 'accountAdmin', path: `${lakeside}/contacts?q=mara`, before: viewAs('/account') },
    { name: 'link-confirm', who: 'nobody', path: demo.oneTime },
    { name: 'link-switch', who: 'accountAdmin', path: link },
    { name: 'link-expired', who: 'nobody', path: demo.refused.expired },
    { name: 'link-sent', who: 'nobody', path: demo.refused.expired, before: askForLink },
    { name: 'link-replaced', who: 'nobody', path: demo.refused.replaced },
    { name: 'link-used', who: 'nobody', path: demo.refused.used },
    { name: 'link-incomplete', who: 'nobody', path: demo.refused.incomplete },
    { name: 'link-no-offer', who: 'nobody', path: demo.learnerWithoutOffer.magicLink },
    { name: 'link-access-ended', who: 'nobody', path: demo.accessEnded },
    { name: 'link-sidebar-only', who: 'nobody', path: demo.usersMagicLink.url },
    { name: 'not-found', who: 'nobody', path: '/nothing-is-here' },
  ]
}
