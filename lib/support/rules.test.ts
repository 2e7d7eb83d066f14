import { describe, expect, it } from 'vitest'
import type { LocationPermission } from '@/lib/auth/roles'
import { facts, hoursIn, link, made, once } from '@/lib/magic-links/decide.fixtures'
import { verdictOf } from '@/lib/magic-links/look'
import { iatToDate } from '@/lib/magic-links/token'
import type { Refusal } from '@/lib/magic-links/types'
import { eventWords, turnOffWords } from './rules/events'
import { type LearnerFacts, learnerLook } from './rules/learner'
import { noLinkWords } from './rules/none'
import { type UserLinkFacts, userLook } from './rules/user'
import type { LinkEvent, TurnOff } from './types'

const location = { slug: 'lakeside', name: 'Lakeside Yoga', timeZone: 'UTC', magicLinksFrom: 'courses' as const }
const nothing = { maker: null, events: [], turnedOff: null }
const mara = { id: 'c1', name: 'Mara Lindqvist', firstName: 'Mara', email: 'mara@example.com' }
const page = '/locations/lakeside/contacts/c1'
const everything = () => true
const worker = (permission: LocationPermission) => !permission.startsWith('site.')

function learner(changes: Parameters<typeof facts>[0] = {}, rest: Partial<LearnerFacts> = {}) {
  const of = rest.link ?? link
  const given = facts(changes)
  const verdict = verdictOf(of, given)
  const base = { link: of, verdict, facts: given, contact: mara, oldestDevice: null, location, history: nothing }
  return learnerLook({ ...base, may: everything, ...rest })
}

const event = (changes: Partial<LinkEvent> = {}): LinkEvent => ({
  id: 'e1',
  at: made,
  act: 'link.opened',
  actor: null,
  reason: null,
  deviceLabel: 'iPhone, Safari',
  by: 'click',
  waits: null,
  ...changes,
})
const clock = { zone: 'UTC', now: hoursIn(1) }

describe('what a learner’s link is told to be', () => {
  it('names it, whose it is, and until when it works', () => {
    const look = learner()
    expect(look).toMatchObject({ title: 'Mara Lindqvist: magic link', state: 'works', word: 'Works', mends: [] })
    expect(look.facts[0]).toEqual({ label: 'Whose', value: 'Mara Lindqvist', note: 'mara@example.com', href: page })
    expect(look.facts.at(-1)?.label).toBe('Works until')
    expect(look.checks.every(({ good }) => good)).toBe(true)
  })

  const grant = { offerTitle: 'Free week', startsAt: null, endedAt: made }
  it.each<[string, Parameters<typeof facts>[0], string, string, string | null]>([
    ['expired', { now: hoursIn(721) }, 'It worked until', 'Its own life', 'Generate a new link'],
    ['not yet', { now: hoursIn(-2) }, 'still to come', 'Its own life', 'Generate a new link'],
    [
      'too old',
      { location: { maxAgeHours: 1 } },
      'lets links live for 1 hour',
      'The location’s limit',
      'Generate a new link',
    ],
    [
      'before',
      { location: { notBefore: hoursIn(1) } },
      'opens no link made before',
      'The location’s limit',
      'Let links live longer',
    ],
    [
      'replaced',
      { contact: { linkGeneration: Buffer.alloc(5) } },
      'A newer link was made',
      'Newest',
      'Generate a new link',
    ],
    ['all off', { location: { linksGeneration: 7 } }, 'All links of the location', 'Newest', 'Generate a new link'],
    ['no offer', { liveGrants: 0 }, 'No offer is granted', 'Offer', 'Grant an offer'],
    [
      'to come',
      { liveGrants: 0, lastGrant: { ...grant, startsAt: hoursIn(9), endedAt: null } },
      'begins on',
      'Offer',
      'Grant an offer',
    ],
    ['ended', { liveGrants: 0, lastGrant: grant }, 'access to “Free week” ended', 'Offer', 'Grant an offer'],
    ['blocked', { contact: { status: 'blocked' } }, 'Mara Lindqvist is blocked', 'Person', 'Unblock Mara'],
    ['suspended', { location: { status: 'suspended' } }, 'is suspended', 'Location', null],
    ['agency', { location: { agencyStatus: 'suspended' } }, 'The agency is suspended', 'Location', null],
  ])('%s: says why, which check failed, and what mends it', (_, changes, says, check, mend) => {
    const look = learner(changes)
    expect(look.state).toBe('ended')
    expect(look.says).toContain(says)
    expect(look.checks.filter(({ good }) => good === false).map(({ name }) => name)).toEqual([check])
    if (mend) expect(look.mends.map(({ label }) => label)).toContain(mend)
    else expect(look).toMatchObject({ mends: [], help: 'Whoever runs this installation can end the suspension.' })
  })

  it('says of a used one when and on what', () => {
    const spent = { spent: { sessionIsThisBrowser: false } }
    expect(learner(spent, { link: once }).says).toBe('It works once, and was used.')
    const history = { ...nothing, events: [event()] }
    const look = learner(spent, { link: once, history })
    expect(look.says).toBe('It works once, and was used today, 09:00 on iPhone, Safari.')
    expect(look.mends).toEqual([{ label: 'Generate a new link', href: `${page}?generate=1` }])
  })

  it('mends the person before the link, since a new link would not open either', () => {
    const look = learner({ now: hoursIn(721), contact: { status: 'blocked' }, liveGrants: 0 })
    expect(look.word).toBe('Expired')
    expect(look.besides).toEqual([
      'Mara Lindqvist is blocked.',
      'No offer is granted to them, so there is nothing to enter.',
    ])
    expect(look.mends.map(({ label }) => label)).toEqual(['Unblock Mara', 'Grant an offer', 'Generate a new link'])
  })

  it('offers what the user may do, and names who may do the rest', () => {
    const full = { location: { deviceCap: 1 }, device: { known: false, activeDevices: 1 } }
    const admin = learner(full, { oldestDevice: 'Mac, Firefox' })
    expect(admin.says).toContain('It signs Mac, Firefox out.')
    expect(admin.mends.map(({ label }) => label)).toEqual(['Raise the device cap', 'Sign a device out'])
    expect(admin.checks.at(-1)).toEqual({
      name: 'Devices',
      good: null,
      says: '1 of 1 in use: a new one signs Mac, Firefox out',
    })
    const june = learner(full, { may: worker })
    expect(june.mends.map(({ label }) => label)).toEqual(['Sign a device out'])
    expect(june.help).toContain('An account admin')
  })

  it('leads nowhere where the contact has gone', () => {
    const look = learner({ contact: null }, { contact: null })
    expect(look).toMatchObject({ title: 'A contact who is gone: magic link', word: 'Blocked', mends: [] })
    expect(look.says).toContain('erased or merged')
  })
})

describe('what a user’s link is told to be', () => {
  const menus = [{ id: 'm1', title: 'Training', current: true }]
  const current = { madeAt: made, state: 'live' as const }
  const user = (changes: Partial<UserLinkFacts> = {}) =>
    userLook({
      ...{ link: { ...link, kind: 2 as const }, refusal: null, current, menus, location, history: nothing },
      ...{ may: everything, mayAbove: everything, now: hoursIn(1), ...changes },
    })
  const old = [{ id: 'm1', title: 'Training', current: false }]
  const replaced: Refusal = { reason: 'user_link_replaced', to: 'user' }
  const labels = (changes: Partial<UserLinkFacts>) => user(changes).mends.map(({ label }) => label)

  it('works in the sidebar, from the entries that hold it', () => {
    expect(user()).toMatchObject({ state: 'works', word: 'Works in the sidebar', mends: [] })
    expect(user().says).toContain('“Training”')
  })
  it('has to be in a menu', () => {
    expect(user({ menus: [] })).toMatchObject({ state: 'waits', word: 'In no menu' })
    expect(labels({ menus: [] })).toEqual(['Put it in a menu'])
    expect(labels({ menus: old })).toEqual(['Put the new link in the menu'])
    expect(user({ menus: [], mayAbove: () => false })).toMatchObject({
      mends: [],
      help: 'An agency admin puts the location’s link into a menu.',
    })
  })
  it('does not count the menus of the link of now as its own', () => {
    const look = user({ refusal: replaced })
    expect(look.checks.at(-1)).toEqual({
      name: 'In a menu',
      good: false,
      says: 'In none: “Training” holds the link of now',
    })
    expect(look.facts.at(-1)).toMatchObject({ label: 'Menus of the link of now', value: '“Training”' })
  })
  it('says that a newer one was made, and where that has to go', () => {
    const turnedOff: TurnOff = { at: made, act: 'user_link.regenerated', actor: 'Daniel Osei' }
    const look = user({ refusal: replaced, menus: old, history: { ...nothing, turnedOff } })
    expect(look.says).toBe('A newer link was made by Daniel Osei (today, 09:00), which turned the older ones off.')
    expect(look.checks.filter(({ good }) => !good).map(({ name }) => name)).toEqual(['Newest', 'In a menu'])
    expect(labels({ refusal: replaced, menus: old })).toEqual(['Put the new link in the menu', 'See the link of now'])
    expect(labels({ refusal: replaced, menus: old, mayAbove: () => false, may: () => false })).toEqual([])
  })
  it('is made anew where its time is over, or none is there', () => {
    const over: Refusal = { reason: 'user_link_expired', until: hoursIn(0), to: 'user' }
    expect(labels({ refusal: over, current: { madeAt: made, state: 'expired' } })).toEqual([
      'Regenerate the user’s link',
    ])
    expect(labels({ refusal: replaced, current: null, menus: [] })).toEqual(['Regenerate the user’s link'])
    expect(user({ refusal: over, current: null, may: () => false }).help).toBe('An account admin makes a new one.')
    expect(labels({ refusal: { reason: 'suspended' }, current: null })).toEqual([])
  })
})

describe('an opening in words', () => {
  it.each<[Partial<LinkEvent>, string, string]>([
    [{}, 'A person, by a click', 'Let in'],
    [{ by: 'press' }, 'A person, by the button', 'Let in'],
    [{ by: null, act: 'link.refused', reason: 'replaced' }, 'A person', 'Refused: a newer link was made'],
    [
      { by: 'preview', act: 'link.shown', waits: 'not_a_click' },
      'A preview in a chat',
      'Saw the button: nobody had pressed',
    ],
    [
      { by: 'scanner', act: 'link.shown', reason: 'expired' },
      'A mail scanner or another program',
      'Saw the refusal: it had expired',
    ],
    [{ by: 'prefetch', act: 'link.shown' }, 'A browser, ahead of any click', 'Saw the button: '],
    [{ act: 'link.override', actor: 'Priya', by: null }, 'Priya, agency admin', 'Let in as themself, with all courses'],
    [{ act: 'link.new_link_asked', by: null }, 'A person', 'Asked for a new link'],
    [{ actor: 'June', by: 'menu' }, 'June: from the sidebar', 'Let in'],
    [
      { actor: 'June', by: 'address', act: 'link.refused', reason: 'sidebar_only' },
      'June: by its address, not from the sidebar',
      'Refused: it was not opened from the sidebar',
    ],
  ])('%o', (changes, who, answer) => {
    expect(eventWords(event(changes), clock)).toMatchObject({ at: 'today, 09:00', who, answer })
  })

  it('says what turned links off', () => {
    const words = (act: TurnOff['act']) => turnOffWords({ at: iatToDate(link.iat), act, actor: null }, clock)
    expect(words('link.generated')).toContain('A newer link was made')
    expect(words('links.contact_turned_off')).toContain('address was changed')
    expect(words('links.location_turned_off')).toContain('All links of the location')
    expect(words('session.not_me')).toContain('this wasn’t me')
  })
})

describe('a text without a link', () => {
  it('is told to be somebody else’s where it is an address, else to hold none', () => {
    for (const text of ['https://example.org/', ' <HTTP://example.org/courses?to=/m>\n']) {
      expect(noLinkWords(text)).toBe('This is not a link of this installation, or not the whole of one.')
    }
    for (const text of ['hello there', 'see https://example.org/', 'https://']) {
      expect(noLinkWords(text)).toMatch(/^There is no link in this text\. /)
    }
  })
})
