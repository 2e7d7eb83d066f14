import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import path from 'node:path'
import { type Browser, type BrowserContext, chromium, type Page } from '@playwright/test'
import { findBrowser } from './lib/browser'
import { main, Sentence } from './lib/main'
import { say } from './lib/say'

interface Account {
  email: string
  password: string
}

interface DemoFile {
  url: string
  agencyAdmin: Account
  accountAdmin: Account
  accountUser: Account
  locations: { slug: string }[]
  learners: { magicLink: string }[]
  refused: Record<string, string>
}

/** Somebody who looks around: how they come in, and which pages no link leads them to. */
interface Visitor {
  name: string
  also?: string[]
  enter(page: Page): Promise<void>
}

const folder = 'shots'
const pagesOfAVisitor = 60
const views = [
  { name: 'wide', viewport: { width: 1280, height: 800 }, colorScheme: 'light' },
  { name: 'wide-dark', viewport: { width: 1280, height: 800 }, colorScheme: 'dark' },
  { name: 'phone', viewport: { width: 390, height: 844 }, colorScheme: 'light' },
] as const

/** What the browser complained about while it looked. */
const faults = new Set<string>()

/** Photographs every screen that the demo's people reach by following links, one of each kind, in three views. */
async function shots(): Promise<void> {
  const demo = readDemo()
  const executablePath = (await findBrowser()) || undefined
  const browser = await chromium.launch({ executablePath })
  rmSync(folder, { recursive: true, force: true })
  try {
    for (const visitor of visitors(demo)) await follow(browser, demo.url, visitor)
  } finally {
    await browser.close()
  }
  for (const fault of faults) say(fault)
  say(`The pictures are in ${folder}/.`)
}

function readDemo(): DemoFile {
  const file = path.join(process.env.DATA_DIR || '.data', 'demo.json')
  if (!existsSync(file))
    throw new Sentence(`There is no ${file}. Start the demo first, in another terminal: npm run demo`)
  return JSON.parse(readFileSync(file, 'utf8')) as DemoFile
}

function visitors(demo: DemoFile): Visitor[] {
  const staff = (name: string, account: Account): Visitor => ({ name, enter: page => signIn(page, demo.url, account) })
  const linked = (name: string, link: string): Visitor => ({ name, enter: page => openLink(page, link) })
  const portal = `/portal/${demo.locations[0]?.slug}/sign-in`
  return [
    {
      name: 'nobody',
      also: ['/sign-in', portal, '/nothing-here'],
      enter: async page => void (await page.goto(demo.url)),
    },
    staff('agency-admin', demo.agencyAdmin),
    staff('account-admin', demo.accountAdmin),
    staff('account-user', demo.accountUser),
    linked('learner', demo.learners[0]?.magicLink ?? demo.url),
    ...Object.entries(demo.refused).map(([reason, link]) => linked(`refused-${reason}`, link)),
  ]
}

async function signIn(page: Page, url: string, { email, password }: Account): Promise<void> {
  await page.goto(`${url}/sign-in`)
  await page.locator('input[name=email]').fill(email)
  await page.locator('input[name=password]').fill(password)
  await page.locator('button[type=submit]').first().click()
  await page.waitForURL(address => !address.pathname.startsWith('/sign-in'))
}

/** As a click in a mail would; where the link asks first, its button is pressed after a picture of it. */
async function openLink(page: Page, link: string): Promise<void> {
  await page.goto(link)
  const button = page.locator('form button[type=submit]')
  if ((await button.count()) === 0) return
  mkdirSync(folder, { recursive: true })
  await page.screenshot({ path: path.join(folder, `link-asks-${Date.now()}.png`) })
  await button.first().click()
  await page.waitForLoadState()
}

async function follow(browser: Browser, origin: string, visitor: Visitor): Promise<void> {
  const context = await browser.newContext({ viewport: views[0].viewport })
  const page = await context.newPage()
  await visitor.enter(page)
  const queue = [page.url(), ...(visitor.also ?? []).map(address => `${origin}${address}`)]
  const kinds = new Set(queue.map(kindOf))
  for (let taken = 0; queue.length > 0 && taken < pagesOfAVisitor; taken += 1) {
    const url = queue.shift() ?? origin
    await photograph(context, url, visitor.name)
    for (const link of await linksOf(page, url, origin)) {
      if (kinds.has(kindOf(link))) continue
      kinds.add(kindOf(link))
      queue.push(link)
    }
  }
  await context.close()
  say(`${visitor.name}: ${kinds.size} screens`)
}

async function photograph(context: BrowserContext, url: string, visitor: string): Promise<void> {
  const page = await context.newPage()
  page.on('response', answer => {
    if (answer.status() >= 400 && answer.url() !== url)
      faults.add(`${answer.status()} ${kindOf(answer.url())} on ${kindOf(url)}`)
  })
  page.on('console', message => {
    const text = message.text().split('\n', 1)[0] ?? ''
    if (message.type() === 'error' && !text.startsWith('Failed to load')) faults.add(`${text} on ${kindOf(url)}`)
  })
  for (const { name, viewport, colorScheme } of views) {
    await page.setViewportSize(viewport)
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    await page.goto(url)
    await page.waitForFunction(() => document.fonts.status === 'loaded')
    const file = `${kindOf(url).replace(/^\//, '').replaceAll('/', '_') || 'start'}.${name}.png`
    await page.screenshot({ path: path.join(folder, visitor, file), fullPage: true })
  }
  await page.close()
}

/** Links that lead to a screen of ours: no magic link, no file, nothing that acts. */
async function linksOf(page: Page, url: string, origin: string): Promise<string[]> {
  if (/\/(m|u)\//.test(new URL(url).pathname)) return []
  await page.goto(url)
  const found = await page
    .locator('a[href]')
    .evaluateAll(anchors => anchors.map(anchor => (anchor as HTMLAnchorElement).href))
  return found.filter(
    link =>
      link.startsWith(`${origin}/`) &&
      !/\/(m|u|api|_next|files|open|leave|sign-out)(\/|$)/.test(new URL(link).pathname),
  )
}

/** Pages that differ in ids, tokens and queries only are of one kind. */
function kindOf(url: string): string {
  return new URL(url).pathname
    .replace(/^\/(m|u)\/[^/]+/, '/$1/link')
    .replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, 'id')
    .replace(/^\/(locations|portal)\/[^/]+/, '/$1/one')
}

main(shots)
