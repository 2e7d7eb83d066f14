import { expect, type Page } from '@playwright/test'
import { eq } from 'drizzle-orm'
import { asSystem, closePools, inLocation } from '@/db/client'
import { locations } from '@/db/schema/agencies'
import { contacts } from '@/db/schema/contacts'
import { grants } from '@/db/schema/offers'
import { makeGrant } from '@/db/seed/factories'
import { turnOffAllLinks } from '@/lib/agencies/writes/site'
import { turnOffContactLinks } from '@/lib/contacts/writes/links'
import { ownCluster } from '../fixtures/cluster'
import { workIn } from '../fixtures/database'
import { clicks, http } from '../fixtures/http'
import { freshLink, type House, linkOf, makeHouse } from '../fixtures/people'
import { newNetwork } from '../fixtures/portico'
import { startServer } from '../fixtures/server'
import { siteElsewhere } from '../fixtures/shop'
import { byEmail, byTryingAgain, getsIn, isIn, onlySupport, reads, refused, type Stage, type Way } from './stage'

const ago = (hours: number) => new Date(Date.now() - hours * 3_600_000)
const inHours = (hours: number) => ago(-hours)

const inGrants = ({ location, contact }: House, changes: Partial<typeof grants.$inferInsert>) =>
  inLocation(location.id, tx => tx.update(grants).set(changes).where(eq(grants.contactId, contact.id)))
const inContact = ({ location, contact }: House, changes: Partial<typeof contacts.$inferInsert>) =>
  inLocation(location.id, tx => tx.update(contacts).set(changes).where(eq(contacts.id, contact.id)))
const inPlace = ({ location }: House, changes: Partial<typeof locations.$inferInsert>) =>
  asSystem('test', tx => tx.update(locations).set(changes).where(eq(locations.id, location.id)))

export const cutShort: Way = async ({ page }) => {
  const link = linkOf(await makeHouse())
  await refused(page, link.slice(0, -9), {
    status: 404,
    title: 'This link is incomplete',
    because: 'copy all of it, up to its last letter',
  })
  await getsIn(page, link)
}

export const notYet: Way = async ({ page }) => {
  // Other servers' clocks may be two minutes ahead: this one is, by a few seconds more.
  const link = linkOf(await makeHouse(), { now: new Date(Date.now() + 128_000) })
  await refused(page, link, { status: 403, title: 'This link isn’t ready yet', because: 'Wait until then' })
  await byTryingAgain(page)
}

export const expired: Way = async ({ page }) => {
  const house = await makeHouse()
  await refused(page, linkOf(house, { now: ago(300) }), {
    status: 410,
    title: 'This link has expired',
    because: 'Your courses and your progress are where you left them',
  })
  await byEmail(page, house)
}

export const shortened: Way = async ({ page }) => {
  const house = await makeHouse({ linkLifeHours: 1 })
  await refused(page, linkOf(house, { now: ago(3) }), {
    status: 410,
    title: 'This link has expired',
    because: 'Lakeside Yoga gives its links a shorter life now',
  })
  await byEmail(page, house)
}

export const replaced: Way = async ({ page }) => {
  const house = await makeHouse()
  const old = linkOf(house)
  await inLocation(house.location.id, tx => turnOffContactLinks(tx, house.contact.id, { signOut: false }))
  const says = {
    status: 410,
    title: 'A newer link was made',
    because: 'Open the newest message from Lakeside Yoga: its link works',
  }
  await refused(page, old, says)
  await getsIn(page, await freshLink(house))
  await refused(page, old, says)
  await byEmail(page, house)
}

export const turnedOff: Way = async ({ page }) => {
  const house = await makeHouse()
  await asSystem('test', tx => turnOffAllLinks(tx, house.location.id, false))
  await refused(page, linkOf(house), {
    status: 410,
    title: 'This link was turned off',
    because: 'Lakeside Yoga turned off all the links it had sent',
  })
  await byEmail(page, house)
}

export const used: Way = async ({ portico, page, browser }) => {
  const house = await makeHouse()
  const link = linkOf(house, { once: true })
  const first = await browser.newContext({ baseURL: portico.url })
  const theirs = await first.newPage()
  await theirs.goto(link)
  await theirs.getByRole('button', { name: 'Continue as' }).click()
  await isIn(theirs)
  await refused(page, link, {
    status: 410,
    title: 'This link was already used',
    because: 'If you opened it in another browser or on another device, carry on there',
  })
  // There it does.
  await getsIn(theirs, link)
  await byEmail(page, house)
  await first.close()
}

export const noOffer: Way = async ({ page }) => {
  const house = await makeHouse()
  await inLocation(house.location.id, tx => tx.delete(grants).where(eq(grants.contactId, house.contact.id)))
  await refused(page, linkOf(house), {
    status: 403,
    title: 'Nothing is open to you yet',
    because: 'there is no offer of Lakeside Yoga on your name',
  })
  await onlySupport(page)
  const { contact, offerId } = house
  await inLocation(house.location.id, tx => makeGrant(tx, { contactId: contact.id, offerId }))
  await getsIn(page, linkOf(house))
}

export const startsLater: Way = async ({ page }) => {
  const house = await makeHouse()
  await inGrants(house, { startsAt: inHours(30) })
  await refused(page, linkOf(house), {
    status: 403,
    title: 'Your access hasn’t started yet',
    because: /Foundations starts on .+\. Come back then\./,
  })
  await onlySupport(page)
  await inGrants(house, { startsAt: ago(1) })
  await getsIn(page, linkOf(house))
}

export const accessEnded: Way = async ({ page }) => {
  const house = await makeHouse()
  await inGrants(house, { startsAt: ago(50), endsAt: ago(2) })
  await refused(page, linkOf(house), {
    status: 403,
    title: 'Your access has ended',
    because: /Foundations ended on .+ Your progress is kept\./,
  })
  await onlySupport(page)
  await inGrants(house, { endsAt: inHours(50) })
  await getsIn(page, linkOf(house))
}

export const blocked: Way = async ({ page }) => {
  const house = await makeHouse()
  await inContact(house, { status: 'blocked' })
  const says = { status: 403, title: 'You can’t sign in right now', because: 'Only they can change that' }
  await refused(page, linkOf(house), says)
  await onlySupport(page)
  // Rightly: no newer link helps either.
  await refused(page, await freshLink(house), says)
  await inContact(house, { status: 'active' })
  await getsIn(page, linkOf(house))
}

export const suspended: Way = async ({ page }) => {
  const house = await makeHouse()
  await inPlace(house, { status: 'suspended' })
  await refused(page, linkOf(house), {
    status: 403,
    title: 'You can’t sign in right now',
    because: 'The courses of Lakeside Yoga are closed for the moment',
  })
  await onlySupport(page)
  await inPlace(house, { status: 'active' })
  await getsIn(page, linkOf(house))
}

export const openedByAnotherPage: Way = async ({ page }) => {
  const link = linkOf(await makeHouse())
  const elsewhere = await siteElsewhere(`<form method="post" action="${link}"><button>Free courses</button></form>`)
  await page.goto(elsewhere.url)
  const [answer] = await Promise.all([page.waitForResponse(link), page.getByRole('button').click()])
  expect(answer.status()).toBe(403)
  await reads(page, {
    title: 'This link can’t be opened from another page',
    because: 'Open it yourself, in a window of its own',
  })
  await page.getByRole('link', { name: 'Try again' }).click()
  await isIn(page)
  elsewhere.close()
}

/** A link that was refused because its network had tried too often, and that network. */
let waiting: { link: string; from: string } | null = null

export const tooManyTries: Way = async ({ portico, browser }) => {
  const house = await makeHouse()
  const from = newNetwork()
  const dead = linkOf(house, { now: ago(300) })
  for (let n = 0; n < 30; n += 1) await http(dead, { headers: clicks.Chromium, from })
  const link = linkOf(house)
  await fromNetwork(from, { portico, browser }, page =>
    refused(page, link, {
      status: 429,
      title: 'Too many tries',
      because: /Try again in (\d+ seconds|1 minute)\./,
    }),
  )
  waiting = { link, from }
}

/** The wait is a real minute: other ways are walked meanwhile. */
export const waited: Way = async stage => {
  if (!waiting) await tooManyTries(stage)
  const { link, from } = waiting ?? { link: '', from: '' }
  await fromNetwork(from, stage, async page => {
    await page.goto(link)
    await byTryingAgain(page)
  })
}

async function fromNetwork(
  from: string,
  { portico, browser }: Pick<Stage, 'portico' | 'browser'>,
  work: (page: Page) => Promise<void>,
): Promise<void> {
  const context = await browser.newContext({ baseURL: portico.url, extraHTTPHeaders: { 'x-forwarded-for': from } })
  await work(await context.newPage())
  await context.close()
}

export const databaseGone: Way = async ({ page }) => {
  const cluster = await ownCluster()
  const server = await startServer({ DATABASE_URL: cluster.url })
  // What this process holds of the worker's own database would outlive it.
  await closePools()
  const letGo = workIn(cluster.url, server.url)
  const link = linkOf(await makeHouse())
  await letGo()
  await cluster.stop()
  await refused(page, link, {
    status: 503,
    title: 'We can’t check your link right now',
    because: 'This is our fault, not your link’s',
  })
  await cluster.start()
  await byTryingAgain(page)
  await server.remove()
  await cluster.remove()
}
