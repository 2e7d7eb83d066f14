import { expect, type Page } from '@playwright/test'
import { eq } from 'drizzle-orm'
import { asSystem } from '@/db/client'
import { locations } from '@/db/schema/agencies'
import { userLinkOf } from '@/lib/magic-links/user-link'
import { staffCookie } from '../fixtures/people'
import { goHome, makeShop, press, regenerate, type Shop, signIn } from '../fixtures/shop'
import { refused, type Said, type Stage, type Way } from './stage'

const addressOf = ({ location }: Pick<Shop, 'location'>) => userLinkOf(location, new Date())?.url ?? ''
const inCourse = (page: Page) => expect(page.getByRole('heading', { level: 1, name: 'Coaching' })).toBeVisible()

const fromSidebar: Said = {
  status: 403,
  title: 'This link works from the app’s sidebar',
  because: 'Taking a course here? Use the link from your own email',
}
const olderLink: Said = {
  status: 410,
  title: 'This menu holds an older link',
  because: 'Tell an admin of your agency: one press puts it right',
}
const ranOut: Said = {
  status: 410,
  title: 'This menu’s link has expired',
  because: 'Tell an admin of your agency: they make a new one',
}

/** Signs in as the shop's account user, by the button of the page and the form behind it. */
async function signInAsStaff(page: Page, { user, location }: Shop): Promise<void> {
  await page.getByRole('link', { name: 'Sign in as staff' }).click()
  await page.getByLabel('Email').fill(user.email)
  await page.getByLabel('Password').fill(user.password)
  await page.getByRole('button', { name: 'Sign in' }).click()
  await expect(page).toHaveURL(new RegExp(`/locations/${location.slug}`))
}

/** Signs an admin of the shop's agency in on this browser. */
async function asAdmin({ page, portico }: Stage, { agencyId }: Shop): Promise<void> {
  const { user: _, ...cookie } = await staffCookie(agencyId, 'agency_admin')
  await signIn(page.context(), portico, { cookie })
}

/** A shop whose menu holds a link that a newer one replaced, and that link's address. */
async function withOlderLink() {
  const shop = await makeShop('same_tab')
  const old = addressOf(shop)
  await regenerate(shop.location.id, shop.user.id)
  return { shop, old }
}

/** A shop whose menu holds a link that ran out, and that link's address. */
async function withExpiredLink() {
  const shop = await makeShop('same_tab')
  const userLinkMadeAt = new Date(Date.now() - 400 * 86_400_000)
  const { id } = shop.location
  await asSystem('test', tx => tx.update(locations).set({ userLinkMadeAt }).where(eq(locations.id, id)))
  return { shop, old: addressOf({ location: { ...shop.location, userLinkMadeAt } }) }
}

export const byStranger: Way = async ({ page }) => {
  const shop = await makeShop('same_tab')
  await refused(page, addressOf(shop), fromSidebar)
  await signInAsStaff(page, shop)
  await inCourse(await press(page, 'same_tab'))
}

export const byStaff: Way = async ({ portico, page }) => {
  const shop = await makeShop('same_tab')
  await signIn(page.context(), portico, shop)
  await refused(page, addressOf(shop), fromSidebar)
  await page.getByRole('link', { name: 'Open the app' }).click()
  await inCourse(await press(page, 'same_tab'))
}

/** Nobody but an admin can: they are told whom to ask, here and in the app. */
async function isToldByTheApp(page: Page, reason: string): Promise<void> {
  await press(page, 'same_tab')
  await expect(page.getByRole('heading', { name: reason })).toBeVisible()
  await expect(page.getByRole('main')).toContainText('Tell an admin of Northlight Agency')
  await expect(page.getByRole('main').getByRole('link')).toHaveCount(0)
}

export const olderByStranger: Way = async ({ page }) => {
  const { shop, old } = await withOlderLink()
  await refused(page, old, olderLink)
  await signInAsStaff(page, shop)
  await isToldByTheApp(page, 'A newer link was made')
}

export const olderByUser: Way = async ({ portico, page }) => {
  const { shop, old } = await withOlderLink()
  await signIn(page.context(), portico, shop)
  await refused(page, old, olderLink)
  await page.getByRole('link', { name: 'Open the app' }).click()
  await isToldByTheApp(page, 'A newer link was made')
}

export const olderByAdmin: Way = async stage => {
  const { page } = stage
  const { shop, old } = await withOlderLink()
  await asAdmin(stage, shop)
  await refused(page, old, {
    status: 410,
    title: 'A newer link was made',
    because: 'an entry that still holds an older link says so',
  })
  await page.getByRole('link', { name: 'Open menu links' }).click()
  await page.getByRole('button', { name: 'Put the new link there' }).click()
  await expect(page.getByText('The new link is in the menu')).toBeVisible()
  await goHome(page, stage.portico, shop)
  await press(page, 'same_tab')
  await expect(page.getByText('You are here as')).toBeVisible()
}

export const expiredByStranger: Way = async ({ page }) => {
  const { shop, old } = await withExpiredLink()
  await refused(page, old, ranOut)
  await signInAsStaff(page, shop)
  await isToldByTheApp(page, 'The link has expired')
}

export const expiredByUser: Way = async ({ portico, page }) => {
  const { shop, old } = await withExpiredLink()
  await signIn(page.context(), portico, shop)
  await refused(page, old, ranOut)
  await page.getByRole('link', { name: 'Open the app' }).click()
  await isToldByTheApp(page, 'The link has expired')
}

export const expiredByAdmin: Way = async stage => {
  const { page } = stage
  const { shop, old } = await withExpiredLink()
  await asAdmin(stage, shop)
  await refused(page, old, {
    status: 410,
    title: 'This menu’s link has expired',
    because: 'Regenerate the user’s magic link of Lakeside Yoga',
  })
  await page.getByRole('link', { name: 'Open menu links' }).click()
  await page.getByRole('link', { name: 'Regenerate the link' }).click()
  await page.getByRole('button', { name: 'Regenerate Magic Link' }).click()
  await page.getByRole('alertdialog').getByRole('button', { name: 'Regenerate link' }).click()
  await expect(page.getByRole('alertdialog')).toHaveCount(0)
  await goHome(page, stage.portico, shop)
  await press(page, 'same_tab')
  await expect(page.getByText('You are here as')).toBeVisible()
}
