import { copyFileSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import path from 'node:path'
import { type Browser, type BrowserContext, chromium } from '@playwright/test'
import sharp from 'sharp'
import { onShutdown } from '@/lib/platform/shutdown'
import { findBrowser } from './lib/browser'
import { ensureBuild } from './lib/build'
import { finish, main } from './lib/main'
import { say } from './lib/say'
import { startTestDatabase } from './lib/test-database'
import { startTestServer } from './lib/test-server'
import { type Demo, type Screen, screensOf, type Who } from './shots/screens'
import { contactSheet, type Shot } from './shots/sheet'

const folder = 'shots'
const pictures = 'docs/pictures'
const widths = { desktop: 1440, phone: 390 } as const
const themes = ['light', 'dark'] as const
type Width = keyof typeof widths
type Theme = (typeof themes)[number]

/** What the README shows: screen, width, theme. */
const forReadme: [string, Width, Theme][] = [
  ['library', 'desktop', 'light'],
  ['library', 'phone', 'light'],
  ['lesson', 'desktop', 'light'],
  ['contact', 'desktop', 'light'],
  ['contact-link-made', 'desktop', 'light'],
  ['site-details', 'desktop', 'light'],
  ['link-replaced', 'phone', 'light'],
  ['demo', 'desktop', 'light'],
]

/** Photographs every screen of the demo, both widths and themes, into one contact sheet; the README's pictures with `--readme`. */
async function shots(): Promise<void> {
  onShutdown('shots database', await startTestDatabase('shots'))
  const executablePath = (await findBrowser()) || undefined
  await ensureBuild('.next-test')
  await startTestServer('.next-test')
  const demo = JSON.parse(readFileSync(process.env.PORTICO_DEMO_JSON ?? '', 'utf8')) as Demo
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] })
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  const taken: Shot[] = []
  for (const width of Object.keys(widths) as Width[]) {
    for (const theme of themes) taken.push(...(await photographAll(browser, demo, width, theme)))
  }
  await contactSheet(browser, taken, folder)
  await browser.close()
  if (process.argv.includes('--readme')) await keepForReadme()
  say(`${taken.length} pictures and ${folder}/contact-sheet.png`)
  await finish(0)
}

async function photographAll(browser: Browser, demo: Demo, width: Width, theme: Theme): Promise<Shot[]> {
  const contexts = new Map<Who, BrowserContext>()
  const taken: Shot[] = []
  for (const screen of screensOf(demo)) {
    const context = contexts.get(screen.who) ?? (await enter(browser, demo, screen.who, width, theme))
    contexts.set(screen.who, context)
    taken.push(await photograph(context, demo, screen, width, theme))
  }
  for (const context of contexts.values()) await context.close()
  return taken
}

async function enter(browser: Browser, demo: Demo, who: Who, width: Width, theme: Theme): Promise<BrowserContext> {
  const context = await browser.newContext({
    viewport: { width: widths[width], height: width === 'phone' ? 844 : 900 },
    deviceScaleFactor: width === 'phone' ? 2 : 1,
    colorScheme: theme,
    reducedMotion: 'reduce',
  })
  const page = await context.newPage()
  if (who === 'agencyAdmin' || who === 'accountAdmin' || who === 'override') {
    const { email, password } = who === 'accountAdmin' ? demo.accountAdmin : demo.agencyAdmin
    await page.goto(`${demo.url}/sign-in`)
    await page.getByLabel('Email').fill(email)
    await page.getByLabel('Password').fill(password)
    await page.getByRole('button', { name: 'Sign in' }).click()
    await page.waitForURL(url => url.pathname !== '/sign-in')
  }
  if (who === 'learner' || who === 'override') {
    // A person's click: an address that is typed counts as one.
    await page.goto(demo.learners[0]?.magicLink ?? '')
    await page.waitForURL(/\/portal\//)
  }
  await page.close()
  return context
}

async function photograph(
  context: BrowserContext,
  demo: Demo,
  screen: Screen,
  width: Width,
  theme: Theme,
): Promise<Shot> {
  const page = await context.newPage()
  await page.goto(new URL(screen.path, demo.url).toString())
  await screen.before?.(page)
  await page.waitForLoadState('networkidle')
  const file = `${screen.name}-${width}-${theme}.png`
  await page.screenshot({ path: path.join(folder, file), fullPage: true, animations: 'disabled' })
  await page.close()
  return { name: screen.name, width, theme, file }
}

async function keepForReadme(): Promise<void> {
  mkdirSync(pictures, { recursive: true })
  for (const [name, width, theme] of forReadme) {
    const target = path.join(pictures, `${name}${width === 'phone' ? '-phone' : ''}.png`)
    copyFileSync(path.join(folder, `${name}-${width}-${theme}.png`), target)
    const small = await sharp(target).png({ palette: true, quality: 85 }).toBuffer()
    await sharp(small).toFile(target)
  }
}

main(shots)
