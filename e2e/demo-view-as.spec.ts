import { expect, test } from '@playwright/test'
import { readDemo } from './fixtures/demo'
import { enterDemoAsStaff } from './fixtures/demo-enter'
import { walkBoth } from './fixtures/parity'

const demo = readDemo()

test('every course and lesson of the demo, its films, recordings and files: as their learner sees them', async ({
  browser,
}) => {
  test.setTimeout(300_000)
  const [someone] = demo.learners
  if (!someone) throw new Error('the demo has no learner')
  const options = { baseURL: demo.url, reducedMotion: 'reduce' } as const
  const [own, staff] = await Promise.all([browser.newContext(options), browser.newContext(options)])
  const [learner, view] = await Promise.all([own.newPage(), staff.newPage()])
  await learner.goto(someone.magicLink)
  await enterDemoAsStaff(staff, demo, demo.accountUser)
  await view.goto(`/locations/${someone.location}/contacts?q=${encodeURIComponent(someone.email)}`)
  await view.getByRole('link', { name: someone.name }).click()
  await view.getByRole('button', { name: 'View as this learner' }).click()
  await expect(view).toHaveURL(`${demo.url}/portal/${someone.location}`)
  const library = `/portal/${someone.location}`
  // The account is left out: which device is "this" one is the browser's own, and this learner's has been on none yet.
  const only = (path: string) => path.startsWith(`${library}/courses/`)
  const reason = `Only ${someone.name.split(' ')[0]} can do this; you are viewing.`
  const { met, files } = await walkBoth({ learner, view, from: [library], only, reason })
  expect(met.filter(path => /\/courses\/[^/]+$/.test(path))).toHaveLength(someone.products.length)
  expect(met.filter(path => path.includes('/lessons/')).length).toBeGreaterThan(20)
  expect(files).toBeGreaterThan(10)
  await Promise.all([own.close(), staff.close()])
})
