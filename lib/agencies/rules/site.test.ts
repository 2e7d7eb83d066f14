import { describe, expect, it } from 'vitest'
import { contactsOver, lifeChoice, lifeHoursOf, lifeWords, linksStoppedBy } from './site'

describe('a life', () => {
  it('is said in days where it is whole days', () => {
    expect([1, 24, 36, 48, 720].map(lifeWords)).toEqual(['1 hour', '24 hours', '36 hours', '2 days', '30 days'])
  })
  it('comes back from the form as it was shown', () => {
    for (const hours of [1, 23, 24, 36, 48, 336, 720, 8784]) expect(lifeHoursOf(lifeChoice(hours))).toBe(hours)
  })
  it('is a preset, or a whole number from 1 hour to 366 days', () => {
    const other = (amount: string, unit: string) => lifeHoursOf({ choice: 'other', amount, unit })
    expect(other('366', 'days')).toBe(8784)
    expect([other('367', 'days'), other('0', 'hours'), other('1.5', 'days'), other('', 'days')]).toEqual(
      Array(4).fill(null),
    )
    expect(lifeHoursOf({ choice: '25', amount: '', unit: '' })).toBeNull()
  })
})

describe('what a change would do', () => {
  it('counts the living links that are as old as the new life', () => {
    const ages = [
      { hours: 0, links: 5 },
      { hours: 24, links: 2 },
      { hours: 500, links: 1 },
    ]
    expect([linksStoppedBy(ages, 24), linksStoppedBy(ages, 25), linksStoppedBy(ages, 720)]).toEqual([3, 1, 0])
  })
  it('counts the contacts that are over a cap, not those at it', () => {
    const counts = [
      { devices: 2, contacts: 9 },
      { devices: 3, contacts: 4 },
    ]
    expect([contactsOver(counts, 1), contactsOver(counts, 2), contactsOver(counts, 3)]).toEqual([13, 4, 0])
  })
})
