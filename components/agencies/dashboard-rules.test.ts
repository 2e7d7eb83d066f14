import { expect, test } from 'vitest'
import { stepsOf } from './dashboard-rules'

const none = {
  contacts: 0,
  canEnter: 0,
  products: 0,
  published: 0,
  readable: 0,
  offers: 0,
  grants: 0,
  held: 0,
  links: 0,
}
const location = { slug: 'lakeside', name: 'Lakeside Yoga', reachable: true }
const all = { catalog: true, offers: true, site: true }
const open = (...[page]: Parameters<typeof stepsOf>) =>
  stepsOf(page)
    .filter(step => !step.done)
    .map(step => step.title)

test('a location with nobody to ask has that left to do', () => {
  const counts = { ...none, contacts: 3, readable: 1, offers: 1, grants: 2, links: 1 }
  expect(open({ location, counts, may: all })).toEqual([])
  const silent = { location: { ...location, reachable: false }, counts, may: all }
  expect(open(silent)).toEqual(['Say how learners reach you'])
  expect(stepsOf(silent).find(step => !step.done)?.href).toBe(
    '/locations/lakeside/memberships/courses/settings/site-details',
  )
})

test('what somebody may not do leads them nowhere', () => {
  const step = stepsOf({ location, counts: none, may: { ...all, site: false } })[2]
  expect(step).toMatchObject({ note: 'An account admin does this.' })
  expect(step).not.toHaveProperty('href')
})
