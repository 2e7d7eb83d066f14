import { type Browser, expect, type Page } from '@playwright/test'
import { and, desc, eq } from 'drizzle-orm'
import { asSystem, inLocation } from '@/db/client'
import { locations } from '@/db/schema/agencies'
import { contacts } from '@/db/schema/contacts'
import { messages } from '@/db/schema/messaging'
import { asking } from '@/lib/language/asking'
import { openAgain } from '@/lib/messaging/work/compose'
import type { House } from '../fixtures/people'
import type { Portico } from '../fixtures/portico'

/** What a way forward is walked with. */
export type Stage = { portico: Portico; page: Page; browser: Browser }

/** Brings a refusal about, opens its link, reads why, goes the way that the page offers, and sees where that ends. */
export type Way = (stage: Stage) => Promise<void>

/** What a refusal's page says. */
export type Said = { status: number; title: string; because: string | RegExp }

/** Opens the link as a person and reads its page. */
export async function refused(page: Page, link: string, { status, ...said }: Said): Promise<void> {
  const answer = await page.goto(link)
  expect(answer?.status()).toBe(status)
  await reads(page, said)
}

/** The page that stands there gives this reason under this heading. */
export async function reads(page: Page, { title, because }: Omit<Said, 'status'>): Promise<void> {
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(title)
  await expect(page.getByRole('main')).toContainText(because)
}

/** The course that the link's holder was granted: they are in. */
export const isIn = (page: Page) => expect(page.getByRole('heading', { level: 1, name: 'Breath first' })).toBeVisible()

/** Opens a link as a person, and is in. */
export async function getsIn(page: Page, link: string): Promise<void> {
  await page.goto(link)
  await isIn(page)
}

/** Presses "Email me a new link", waits for the mail, opens the link in it, and is in. */
export async function byEmail(page: Page, house: House): Promise<void> {
  await page.getByRole('button', { name: 'Email me a new link' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(asking.en.title)
  let link: string | undefined
  await expect
    .poll(async () => {
      link = await mailedLink(house)
      return link
    })
    .toMatch(/\/m\/[\w-]{68}$/)
  await getsIn(page, link ?? '')
}

/** The link in the newest mail that left for the contact. The stored copy holds none: it is made again, as the demo's outbox does. */
async function mailedLink({ location, contact }: House): Promise<string | undefined> {
  const site = await asSystem('test', async tx => {
    const [row] = await tx.select().from(locations).where(eq(locations.id, location.id))
    return row
  })
  return inLocation(location.id, async tx => {
    const [row] = await tx
      .select({ message: messages, linkGeneration: contacts.linkGeneration })
      .from(messages)
      .innerJoin(contacts, eq(contacts.id, messages.contactId))
      .where(and(eq(messages.contactId, contact.id), eq(messages.state, 'sent')))
      .orderBy(desc(messages.createdAt))
      .limit(1)
    return site && row && openAgain(site, row)[0]
  })
}

/** Presses "Try again" until the link opens, as long as it may take: what it waits for ends by itself. */
export async function byTryingAgain(page: Page): Promise<void> {
  const again = page.getByRole('link', { name: 'Try again' })
  await expect(async () => {
    if (await again.isVisible()) await again.click()
    await expect(page).toHaveURL(/\/portal\//, { timeout: 2000 })
  }).toPass({ timeout: 75_000 })
  await isIn(page)
}

/** Nothing to press: the page names whom to write to, and says no more to who asks again. */
export async function onlySupport(page: Page): Promise<void> {
  const write = page.getByRole('link', { name: 'Write to Lakeside Yoga' })
  await expect(write).toHaveAttribute('href', /^mailto:hello@lakeside\.example\.com/)
  await expect(page.getByRole('button')).toHaveCount(0)
}
