import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decide } from './decide'
import { admin, asOverride, facts, hoursIn, link, once, opened, session, somebodyElse } from './decide.fixtures'
import type { Decision, Facts, Intent } from './types'

describe('the order', () => {
  /** Each step with a way to fail it; earlier steps win over all later ones. */
  const steps: { name: string; answer: Partial<Decision>; fail: (facts: Facts) => Facts }[] = [
    { name: 'expired', answer: { do: 'refuse', reason: 'expired' }, fail: f => ({ ...f, now: hoursIn(720) }) },
    {
      name: 'suspended',
      answer: { do: 'refuse', reason: 'suspended' },
      fail: f => ({ ...f, location: { ...f.location, status: 'suspended' } }),
    },
    {
      name: 'blocked',
      answer: { do: 'refuse', reason: 'blocked' },
      fail: f => ({ ...f, contact: f.contact && { ...f.contact, status: 'blocked' } }),
    },
    {
      name: 'too old',
      answer: { do: 'refuse', reason: 'too_old' },
      fail: f => ({ ...f, location: { ...f.location, notBefore: hoursIn(0.5) } }),
    },
    {
      name: 'all turned off',
      answer: { do: 'refuse', reason: 'replaced', by: 'location' },
      fail: f => ({ ...f, location: { ...f.location, linksGeneration: 501 } }),
    },
    {
      name: 'replaced',
      answer: { do: 'refuse', reason: 'replaced', by: 'contact' },
      fail: f => ({ ...f, contact: f.contact && { ...f.contact, linkGeneration: Buffer.alloc(5) } }),
    },
    { name: 'override', answer: asOverride, fail: f => ({ ...f, staff: admin }) },
    { name: 'no offer', answer: { do: 'refuse', reason: 'no_offer' }, fail: f => ({ ...f, liveGrants: 0 }) },
    {
      name: 'used',
      answer: { do: 'refuse', reason: 'used' },
      fail: f => ({ ...f, spent: { sessionIsThisBrowser: false } }),
    },
  ]

  it('is that of the steps: the first that fails answers', () => {
    const someSteps = fc.subarray(steps, { minLength: 1 })
    const anyIntent = fc.constantFrom<Intent>('act', 'press')
    fc.assert(
      fc.property(someSteps, anyIntent, (failing, intent) => {
        const troubled = failing.reduce((sofar, step) => step.fail(sofar), facts())
        expect(decide(once, troubled, intent)).toMatchObject(failing[0]?.answer ?? {})
      }),
      { numRuns: 1000 },
    )
  })

  it('opens only where no step fails', () => {
    expect(decide(once, facts(), 'press')).toEqual(opened(false))
  })

  it('refuses alike whether the page is shown, clicked or pressed', () => {
    fc.assert(
      fc.property(fc.subarray(steps), failing => {
        const troubled = failing.reduce((sofar, step) => step.fail(sofar), facts())
        const answers = (['show', 'act', 'press'] as const).map(intent => decide(once, troubled, intent))
        const refusals = answers.filter(answer => answer.do === 'refuse')
        expect([0, 3]).toContain(refusals.length)
        expect(new Set(refusals.map(answer => JSON.stringify(answer))).size).toBeLessThanOrEqual(1)
      }),
    )
  })

  it('makes a session for good only by a press, and none by showing', () => {
    const device = fc.record({ known: fc.boolean(), activeDevices: fc.nat({ max: 4 }) })
    const mode = fc.constantFrom('one_click' as const, 'confirm_new_device' as const, 'always_confirm' as const)
    const cap = fc.option(fc.integer({ min: 1, max: 4 }))
    const who = fc.constantFrom(null, session, somebodyElse)
    const which = fc.constantFrom(link, once)
    fc.assert(
      fc.property(which, device, mode, cap, who, (either, known, openMode, deviceCap, portalSession) => {
        const some = facts({ device: known, location: { openMode, deviceCap }, portalSession })
        expect(decide(either, some, 'show').do).toBe('button')
        const clicked = decide(either, some, 'act')
        if (clicked.do === 'open') expect(clicked).toEqual(opened(true))
        expect(decide(either, some, 'press')).toMatchObject({ do: 'open', as: 'learner', provisional: false })
      }),
    )
  })
})
