import type { Page } from '@playwright/test'
import { enterAsStaff, linkOf, makeHouse } from './fixtures/people'
import { expect, test } from './fixtures/portico'

type Focus = { role: string; name: string; ring: boolean; inView: boolean }

/** What has the focus: as a screen reader names it, and whether a person can see where they are. */
async function focused(page: Page): Promise<Focus> {
  const seen = await page.evaluate(() => {
    const element = document.activeElement as HTMLElement | null
    if (!element || element === document.body) return null
    const carrier = element.matches('input[type=radio], input[type=checkbox]')
      ? (element.closest('label') ?? element)
      : element
    const drawn = [element, carrier, ...carrier.querySelectorAll('*')]
    const looks = drawn.flatMap(each => ['', '::before', '::after'].map(part => getComputedStyle(each, part || null)))
    const ring = looks.some(
      look => (look.outlineStyle !== 'none' && Number.parseFloat(look.outlineWidth) > 0) || look.boxShadow !== 'none',
    )
    const { top, bottom, width } = element.getBoundingClientRect()
    return { ring, inView: width > 0 && bottom > 0 && top < innerHeight }
  })
  const [line = ''] = (await page.locator(':focus').ariaSnapshot()).split('\n')
  const [, role = '', name = ''] = /^- (\w+)(?: "([^"]*)")?/.exec(line) ?? []
  return { role, name, ring: seen?.ring ?? false, inView: seen?.inView ?? false }
}

/** Goes on with Tab until this has the focus; every stop on the way must be seen. */
async function tabTo(page: Page, role: string, name: RegExp | string): Promise<void> {
  const passed: string[] = []
  for (let stop = 0; stop < 90; stop += 1) {
    await page.keyboard.press('Tab')
    const at = await focused(page)
    if (!at.role) continue
    passed.push(`${at.role} “${at.name}”`)
    expect(at.ring, `${at.role} “${at.name}” shows its focus`).toBe(true)
    expect(at.inView, `${at.role} “${at.name}” is in view`).toBe(true)
    if (at.role === role && (typeof name === 'string' ? at.name === name : name.test(at.name))) return
  }
  throw new Error(`Tab never reached ${role} ${name}; it passed ${passed.join(', ')}`)
}

test('staff: sign in, find a contact, generate a link, copy it, with nothing but the keyboard', async ({
  portico,
  page,
  context,
}) => {
  const house = await makeHouse()
  const user = await enterAsStaff(context, house)
  await context.clearCookies()
  await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: portico.url })
  await page.goto('/sign-in', { waitUntil: 'networkidle' })
  await tabTo(page, 'textbox', 'Email')
  await page.keyboard.type(user.email)
  await tabTo(page, 'textbox', 'Password')
  await page.keyboard.type(user.password)
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(new RegExp(`/locations/${house.location.slug}`))

  await page.waitForLoadState('networkidle')
  await page.keyboard.press('Control+k')
  await expect(page.getByRole('dialog').getByRole('combobox')).toBeFocused()
  await page.keyboard.type(house.contact.email?.slice(0, 9) ?? '')
  await expect(page.getByRole('option', { name: /Mara/ }).first()).toBeVisible()
  const highlighted = () =>
    page.getByRole('combobox').evaluate(input => {
      const id = input.getAttribute('aria-activedescendant')
      return (id && document.getElementById(id)?.textContent) || ''
    })
  const wanted = 'Generate magic link for Mara'
  for (let down = 0; down < 10 && !(await highlighted()).includes(wanted); down += 1)
    await page.keyboard.press('ArrowDown')
  expect(await highlighted()).toContain(wanted)
  await page.keyboard.press('Enter')
  const dialog = page.getByRole('dialog', { name: /Generate magic link for/ })
  await expect(dialog).toBeVisible()
  await expect.poll(() => dialog.evaluate(element => element.contains(document.activeElement))).toBe(true)
  await tabTo(page, 'checkbox', /agreed to get a link/)
  await page.keyboard.press('Space')
  await tabTo(page, 'button', 'Generate magic link')
  await page.keyboard.press('Enter')
  const made = page.getByRole('dialog', { name: /^Magic link for/ })
  await expect(made).toBeVisible()
  await tabTo(page, 'button', /Copy/)
  await page.keyboard.press('Enter')
  const link = await made.getByRole('textbox', { name: 'Magic Link' }).inputValue()
  await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toBe(link)
  await page.keyboard.press('Escape')
  await expect(made).toBeHidden()
})

test('a dialog that asks about something grave: focus on the safe answer, inside the dialog, and back where it was', async ({
  portico: _,
  page,
  context,
}) => {
  const house = await makeHouse()
  await enterAsStaff(context, house)
  await page.goto(`/locations/${house.location.slug}/memberships/courses/settings/site-details`, {
    waitUntil: 'networkidle',
  })
  await tabTo(page, 'button', 'Turn off all links…')
  await page.keyboard.press('Enter')
  const dialog = page.getByRole('alertdialog')
  await expect(dialog.getByRole('button', { name: 'Keep links on' })).toBeFocused()
  for (let stop = 0; stop < 8; stop += 1) {
    await page.keyboard.press('Tab')
    // At its end the focus goes round by way of a guard, which hands it on a moment later.
    await expect.poll(() => dialog.evaluate(element => element.contains(document.activeElement))).toBe(true)
  }
  await page.keyboard.press('Escape')
  await expect(dialog).toBeHidden()
  await expect(page.getByRole('button', { name: 'Turn off all links…' })).toBeFocused()
})

test('a learner: the button page, the course, a lesson, complete and continue, sign out', async ({
  portico: _,
  page,
}) => {
  const house = await makeHouse()
  await page.goto(linkOf(house, { once: true }))
  await tabTo(page, 'button', /.+/)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'Breath first' })).toBeVisible()
  await page.waitForLoadState('networkidle')
  await page.keyboard.press('Tab')
  expect(await focused(page)).toMatchObject({ role: 'link', name: 'Skip to content' })
  await page.keyboard.press('Enter')
  await tabTo(page, 'link', /Start the course/)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'Breath first: lesson 1' })).toBeVisible()
  await page.waitForLoadState('networkidle')
  await tabTo(page, 'button', 'Complete and continue')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'Breath first: lesson 2' })).toBeVisible()
  await page.waitForLoadState('networkidle')
  // Single keys lead on and back, and only where nobody types.
  await page.keyboard.press('p')
  await expect(page.getByRole('heading', { level: 1, name: 'Breath first: lesson 1' })).toBeVisible()
  await page.keyboard.press('n')
  await expect(page.getByRole('heading', { level: 1, name: 'Breath first: lesson 2' })).toBeVisible()
  await page.goto(`/portal/${house.location.slug}/account/sign-out`, { waitUntil: 'networkidle' })
  await tabTo(page, 'button', 'Sign out')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'You have signed out' })).toBeVisible()
})
