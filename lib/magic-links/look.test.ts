import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decide } from './decide'
import { facts, hoursIn, link, made, once } from './decide.fixtures'
import { verdictOf } from './look'

const reasonsOf = (changes: Parameters<typeof facts>[0], of = link) =>
  verdictOf(of, facts(changes)).refusals.map(({ reason }) => reason)

describe('the verdict on a link', () => {
  it('is none where a click would let in', () => {
    expect(verdictOf(link, facts())).toEqual({ refusals: [], waits: [], madeAt: made, until: hoursIn(720) })
  })

  it('names the reason that its page would', () => {
    expect(reasonsOf({ liveGrants: 0 })).toEqual(['no_offer'])
    expect(reasonsOf({ now: hoursIn(link.ttlHours + 1) })).toEqual(['expired'])
    expect(reasonsOf({ contact: null })).toEqual(['blocked'])
  })

  it('names all that is wrong, in the order of an opening', () => {
    const ended = { offerTitle: 'Free week', startsAt: null, endedAt: made }
    const wrong = {
      now: hoursIn(721),
      contact: { status: 'blocked' as const, linkGeneration: Buffer.alloc(5) },
      liveGrants: 0,
      lastGrant: ended,
      spent: { sessionIsThisBrowser: false },
    }
    expect(reasonsOf(wrong, once)).toEqual(['expired', 'blocked', 'replaced', 'access_ended', 'used'])
    const suspended = { location: { status: 'suspended' as const, maxAgeHours: 1 }, now: hoursIn(2) }
    expect(reasonsOf(suspended)).toEqual(['suspended', 'too_old'])
    expect(reasonsOf({ now: new Date(made.getTime() - 3_600_000) })).toEqual(['not_yet'])
  })

  it('says what a click has to wait for', () => {
    expect(verdictOf(once, facts()).waits).toEqual(['one_time'])
    const full = facts({ location: { deviceCap: 2 }, device: { known: false, activeDevices: 2 } })
    expect(verdictOf(link, full).waits).toEqual(['device_cap'])
  })

  it('ends with the shorter of its own life and the location’s', () => {
    expect(verdictOf(link, facts({ location: { maxAgeHours: 2 } })).until).toEqual(hoursIn(2))
  })

  it('is what an opening would be answered, whatever the facts', () => {
    const some = fc.record({
      now: fc.integer({ min: -10, max: 1500 }).map(hoursIn),
      liveGrants: fc.nat(1),
      spent: fc.option(fc.constant({ sessionIsThisBrowser: false })),
      location: fc.record({
        status: fc.constantFrom('active' as const, 'suspended' as const),
        linksGeneration: fc.constantFrom(500, 501),
        maxAgeHours: fc.option(fc.integer({ min: 1, max: 900 })),
      }),
      contact: fc.option(
        fc.record({ status: fc.constantFrom('active' as const, 'blocked' as const, 'erased' as const) }),
      ),
    })
    fc.assert(
      fc.property(some, fc.constantFrom(link, once), (changes, of) => {
        const decision = decide(of, facts(changes), 'act')
        const { refusals } = verdictOf(of, facts(changes))
        if (decision.do === 'refuse') expect(refusals[0]).toEqual({ ...decision, do: undefined })
        else expect(refusals).toEqual([])
        expect(new Set(refusals.map(({ reason }) => reason)).size).toBe(refusals.length)
      }),
    )
  })
})
