import { expect, test } from '@playwright/test'
import { readDemo } from './fixtures/demo'

const demo = readDemo()

/** Where the heading stands, in px from the top: as the page is, and as it would be painted with the heading as the last that has come. */
const headingTops = () => {
  const heading = document.querySelector('h1')
  if (!heading) throw new Error('no heading')
  const topOf = () => heading.getBoundingClientRect().top
  const whole = topOf()
  for (let at: Element | null = heading; at && at !== document.body; at = at.parentElement) {
    while (at.nextElementSibling) at.nextElementSibling.remove()
  }
  return { whole, early: topOf() }
}

for (const [name, path] of [
  ['/sign-in', '/sign-in'],
  ['the portal’s sign-in', '/portal/lakeside-yoga/sign-in'],
  ['a page that is not there', '/nothing-is-here'],
  ['a link that was replaced', demo.refused.replaced],
] as const) {
  for (const width of [390, 1440]) {
    test(`${name} at ${width} px: what is still to come moves nothing that stands`, async ({ page }) => {
      await page.setViewportSize({ width, height: 844 })
      await page.goto(new URL(path, demo.url).toString())
      const { whole, early } = await page.evaluate(headingTops)
      expect(early).toBe(whole)
    })
  }
}
