import { describe, expect, it } from 'vitest'
import { decide, outOfTime, statusOf } from './decide'
import {
  admin,
  asOverride,
  button,
  type Changes,
  colleague,
  facts,
  hoursIn,
  link,
  made,
  once,
  opened,
  session,
  somebodyElse,
  stranger,
} from './decide.fixtures'
import type { Decision, Link, RefusalReason } from './types'

describe('the straight way in', () => {
  it('a click signs in for the time being, a press for good', () => {
    expect(decide(link, facts(), 'act')).toEqual(opened(true))
    expect(decide(link, facts(), 'press')).toEqual(opened(false))
    expect(decide(link, facts(), 'show')).toEqual(button('not_a_click'))
  })

  it('the same person may come again', () => {
    expect(decide(link, facts({ portalSession: session }), 'act')).toEqual(opened(true))
  })
})

describe('refusals', () => {
  const refusals: [string, Decision, Changes, Link?][] = [
    ['a user’s link', { do: 'refuse', reason: 'sidebar_only' }, {}, { ...link, kind: 2 }],
    ['a link of tomorrow', { do: 'refuse', reason: 'not_yet', from: made }, { now: hoursIn(-1) }],
    ['its own life', { do: 'refuse', reason: 'expired', until: hoursIn(720) }, { now: hoursIn(720) }],
    ['a suspended agency', { do: 'refuse', reason: 'suspended' }, { location: { agencyStatus: 'suspended' } }],
    ['a suspended location', { do: 'refuse', reason: 'suspended' }, { location: { status: 'suspended' } }],
    ['a contact that is gone', { do: 'refuse', reason: 'blocked' }, { contact: null }],
    ['a blocked contact', { do: 'refuse', reason: 'blocked' }, { contact: { status: 'blocked' } }],
    ['an erased contact', { do: 'refuse', reason: 'blocked' }, { contact: { status: 'erased' } }],
    ['a merged contact', { do: 'refuse', reason: 'blocked' }, { contact: { status: 'merged' } }],
    [
      'the location’s maximum age',
      { do: 'refuse', reason: 'too_old', until: hoursIn(48) },
      { now: hoursIn(48), location: { maxAgeHours: 48 } },
    ],
    [
      'the location’s not-before',
      { do: 'refuse', reason: 'too_old', until: hoursIn(0.5) },
      { location: { notBefore: hoursIn(0.5) } },
    ],
    [
      'all links turned off',
      { do: 'refuse', reason: 'replaced', by: 'location' },
      { location: { linksGeneration: 501 } },
    ],
    [
      'a newer link',
      { do: 'refuse', reason: 'replaced', by: 'contact' },
      { contact: { linkGeneration: Buffer.from('c1c2c3c4c6', 'hex') } },
    ],
    ['nothing ever granted', { do: 'refuse', reason: 'no_offer', starts: null }, { liveGrants: 0 }],
    [
      'a grant taken back without a date',
      { do: 'refuse', reason: 'no_offer', starts: null },
      { liveGrants: 0, lastGrant: { offerTitle: 'Free week', startsAt: hoursIn(-9), endedAt: null } },
    ],
    [
      'a grant that starts later',
      { do: 'refuse', reason: 'no_offer', starts: { offerTitle: 'Spring', at: hoursIn(24) } },
      { liveGrants: 0, lastGrant: { offerTitle: 'Spring', startsAt: hoursIn(24), endedAt: hoursIn(99) } },
    ],
    [
      'a grant that ended',
      { do: 'refuse', reason: 'access_ended', offerTitle: 'Free week', endedAt: hoursIn(1) },
      { liveGrants: 0, lastGrant: { offerTitle: 'Free week', startsAt: hoursIn(-9), endedAt: hoursIn(1) } },
    ],
    [
      'a one-time link used elsewhere',
      { do: 'refuse', reason: 'used' },
      { spent: { sessionIsThisBrowser: false } },
      once,
    ],
  ]

  it.each(refusals)('%s', (_, expected, changes, which = link) => {
    for (const intent of ['show', 'act', 'press'] as const) {
      expect(decide(which, facts(changes), intent)).toEqual(expected)
    }
  })

  it('hold no more than their reason needs, and never the contact', () => {
    for (const [, , changes, which = link] of refusals) {
      expect(JSON.stringify(decide(which, facts(changes), 'act'))).not.toMatch(/@|lakeside|1111/)
    }
  })
})

describe('the edges of time', () => {
  it.each([
    [-121, 'not_yet'],
    [-120, undefined],
    [0, undefined],
    [720 * 3600 - 1, undefined],
    [720 * 3600, 'expired'],
  ] as const)('%i s after it was made: %s', (seconds, reason) => {
    expect(outOfTime(link, hoursIn(seconds / 3600))?.reason).toBe(reason)
  })

  it('a maximum age shortens a link, and never lengthens it', () => {
    expect(decide(link, facts({ now: hoursIn(47.99), location: { maxAgeHours: 48 } }), 'act')).toEqual(opened(true))
    expect(decide(link, facts({ now: hoursIn(720), location: { maxAgeHours: 9999 } }), 'act')).toMatchObject({
      reason: 'expired',
    })
  })

  it('a not-before lets in what was made at that very moment', () => {
    expect(decide(link, facts({ location: { notBefore: made } }), 'act')).toEqual(opened(true))
  })
})

describe('the agency admin’s override', () => {
  it('needs no offer, no device and no button', () => {
    const troubled = facts({
      staff: admin,
      liveGrants: 0,
      location: { openMode: 'always_confirm', deviceCap: 1 },
      device: { known: false, activeDevices: 5 },
      portalSession: somebodyElse,
    })
    expect(decide(link, troubled, 'act')).toEqual(asOverride)
    expect(decide(link, troubled, 'press')).toEqual(asOverride)
  })

  it('burns no one-time link, and opens one that was used', () => {
    expect(decide(once, facts({ staff: admin }), 'act')).toEqual(asOverride)
    expect(decide(once, facts({ staff: admin, spent: { sessionIsThisBrowser: false } }), 'act')).toEqual(asOverride)
  })

  it('makes no session for a prefetch that carries the cookie', () => {
    expect(decide(link, facts({ staff: admin }), 'show')).toEqual({
      do: 'button',
      as: 'override',
      why: 'not_a_click',
      reasons: ['not_a_click'],
    })
  })

  it.each<[RefusalReason, Changes]>([
    ['expired', { now: hoursIn(720) }],
    ['replaced', { location: { linksGeneration: 501 } }],
    ['replaced', { contact: { linkGeneration: Buffer.alloc(5) } }],
    ['suspended', { location: { status: 'suspended' } }],
    ['blocked', { contact: { status: 'blocked' } }],
    ['too_old', { location: { notBefore: hoursIn(1) } }],
  ])('opens nothing that is %s', (reason, changes) => {
    expect(decide(link, facts({ ...changes, staff: admin }), 'act')).toMatchObject({ do: 'refuse', reason })
  })

  it('is not for a colleague, nor for an admin of another agency', () => {
    expect(decide(link, facts({ staff: colleague, liveGrants: 0 }), 'act')).toMatchObject({ reason: 'no_offer' })
    expect(decide(link, facts({ staff: stranger, liveGrants: 0 }), 'act')).toMatchObject({ reason: 'no_offer' })
  })
})

describe('one-time links', () => {
  const mine = { spent: { sessionIsThisBrowser: true }, portalSession: session }

  it('wait for a press', () => {
    expect(decide(once, facts(), 'act')).toEqual(button('one_time'))
    expect(decide(once, facts(), 'show')).toEqual(button('one_time'))
    expect(decide(once, facts(), 'press')).toEqual(opened(false))
  })

  it('lead the browser that used one back to its session', () => {
    for (const intent of ['show', 'act', 'press'] as const) {
      expect(decide(once, facts(mine), intent)).toEqual({ do: 'resume' })
    }
  })

  it.each<[string, Changes]>([
    ['another browser', { ...mine, spent: { sessionIsThisBrowser: false } }],
    ['a session that ended', { ...mine, portalSession: { ...session, live: false } }],
    ['a session that is gone', { ...mine, portalSession: null }],
    ['somebody else’s session', { ...mine, portalSession: somebodyElse }],
  ])('are used up for %s', (_, changes) => {
    expect(decide(once, facts(changes), 'press')).toEqual({ do: 'refuse', reason: 'used' })
  })

  it('are refused without an offer even where their session lives', () => {
    expect(decide(once, facts({ ...mine, liveGrants: 0 }), 'act')).toMatchObject({ reason: 'no_offer' })
  })

  it('are the only ones that can be used up', () => {
    expect(decide(link, facts({ spent: { sessionIsThisBrowser: false } }), 'act')).toEqual(opened(true))
  })
})

describe('what waits for a person', () => {
  const known = { known: true, activeDevices: 2 }
  const unknown = { known: false, activeDevices: 2 }

  it.each<[string, Changes, Decision, Decision]>([
    ['always', { location: { openMode: 'always_confirm' }, device: known }, button('always_confirm'), opened(false)],
    [
      'a new device',
      { location: { openMode: 'confirm_new_device' }, device: unknown },
      button('new_device'),
      opened(false),
    ],
    ['a known device', { location: { openMode: 'confirm_new_device' }, device: known }, opened(true), opened(false)],
    ['a full cap', { location: { deviceCap: 2 }, device: unknown }, button('device_cap'), opened(false, true)],
    ['an overfull cap', { location: { deviceCap: 1 }, device: unknown }, button('device_cap'), opened(false, true)],
    ['room under the cap', { location: { deviceCap: 3 }, device: unknown }, opened(true), opened(false)],
    ['a full cap, a known device', { location: { deviceCap: 2 }, device: known }, opened(true), opened(false)],
    ['somebody else here', { portalSession: somebodyElse }, button('switch_person'), opened(false)],
    ['somebody else who left', { portalSession: { ...somebodyElse, live: false } }, opened(true), opened(false)],
    ['a colleague', { staff: colleague }, button('staff_without_override'), opened(false)],
    ['staff of another agency', { staff: stranger }, opened(true), opened(false)],
  ])('%s', (_, changes, clicked, pressed) => {
    expect(decide(link, facts(changes), 'act')).toEqual(clicked)
    expect(decide(link, facts(changes), 'press')).toEqual(pressed)
  })

  it('is told whole, so that no press does what the page did not say', () => {
    const all = facts({
      location: { openMode: 'always_confirm', deviceCap: 2 },
      device: unknown,
      portalSession: somebodyElse,
      staff: colleague,
    })
    const expected = button('one_time', 'always_confirm', 'device_cap', 'switch_person', 'staff_without_override')
    expect(decide(once, all, 'act')).toEqual(expected)
    expect(decide(once, all, 'show')).toEqual(expected)
  })
})

describe('statusOf', () => {
  it.each<[RefusalReason, number]>([
    ['incomplete', 404],
    ['expired', 410],
    ['too_old', 410],
    ['replaced', 410],
    ['used', 410],
    ['not_yet', 403],
    ['no_offer', 403],
    ['access_ended', 403],
    ['blocked', 403],
    ['suspended', 403],
    ['sidebar_only', 403],
    ['user_link_replaced', 410],
    ['user_link_expired', 410],
    ['forbidden', 403],
    ['busy', 429],
    ['unavailable', 503],
  ])('%s is %i', (reason, status) => {
    expect(statusOf(reason)).toBe(status)
  })
})
