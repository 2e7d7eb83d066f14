import { describe, expect, it } from 'vitest'
import type { LinkRecord } from '@/lib/audit/types'
import { iatToDate } from '@/lib/magic-links/token'
import { knownSince, type LinkLimits, linkState, worksUntil } from './link-state'

const HOUR = 3_600_000
const IAT = 91_000_000
const minted = iatToDate(IAT)
const hoursOn = (hours: number) => new Date(minted.getTime() + hours * HOUR)

const link = (changes: Partial<LinkRecord> = {}): LinkRecord => ({
  kind: 1,
  iat: IAT,
  made: { at: minted, id: '0002', by: 'Daniel Osei', ttlHours: 720, to: null },
  opened: 0,
  lastOpenedAt: null,
  lastDevice: null,
  refused: 0,
  refusals: [],
  ...changes,
})
const limits = (changes: Partial<LinkLimits> = {}): LinkLimits => ({
  now: hoursOn(1),
  lifeHours: 720,
  notBefore: null,
  turnedOff: null,
  ...changes,
})
const refusedFor = (reason: string) => [{ at: hoursOn(0.5), reason, deviceLabel: null }]

describe('linkState', () => {
  it('works within its own life and the location’s', () => {
    expect(linkState(link(), limits())).toBe('works')
    expect(linkState(link(), limits({ now: hoursOn(720) }))).toBe('expired')
    expect(linkState(link(), limits({ now: hoursOn(2), lifeHours: 1 }))).toBe('expired')
  })
  it('has expired where the location lets nothing older in', () => {
    expect(linkState(link(), limits({ notBefore: hoursOn(0.5) }))).toBe('expired')
    expect(linkState(link(), limits({ notBefore: hoursOn(-1) }))).toBe('works')
  })
  it('is replaced by a turn-off after it, not by one before it', () => {
    expect(linkState(link(), limits({ turnedOff: { at: hoursOn(0.5), id: '0001' } }))).toBe('replaced')
    expect(linkState(link(), limits({ turnedOff: { at: hoursOn(-1), id: '0009' } }))).toBe('works')
  })
  it('is not replaced by the turn-off of its own row, nor by an earlier one in the same moment', () => {
    expect(linkState(link(), limits({ turnedOff: { at: minted, id: '0002' } }))).toBe('works')
    expect(linkState(link(), limits({ turnedOff: { at: minted, id: '0001' } }))).toBe('works')
    expect(linkState(link(), limits({ turnedOff: { at: minted, id: '0003' } }))).toBe('replaced')
  })
  it('says expired before replaced, as the link itself would', () => {
    expect(linkState(link(), limits({ now: hoursOn(721), turnedOff: { at: hoursOn(2), id: '0003' } }))).toBe('expired')
  })
  it('is used once it was opened, where it works once', () => {
    expect(linkState(link({ kind: 3 }), limits())).toBe('works')
    expect(linkState(link({ kind: 3, opened: 1 }), limits())).toBe('used')
    expect(linkState(link({ kind: 1, opened: 9 }), limits())).toBe('works')
  })
  it('believes what a link said of itself, where no row tells of it', () => {
    expect(linkState(link({ made: null }), limits())).toBe('works')
    expect(linkState(link({ made: null }), limits({ turnedOff: { at: hoursOn(0.5), id: '' } }))).toBe('replaced')
    expect(linkState(link({ made: null, refusals: refusedFor('expired') }), limits())).toBe('expired')
    expect(linkState(link({ made: null, refusals: refusedFor('replaced') }), limits())).toBe('replaced')
    expect(linkState(link({ made: null, kind: 3, refusals: refusedFor('used') }), limits())).toBe('used')
  })
  it('goes on working after a refusal that passes', () => {
    expect(linkState(link({ refusals: refusedFor('no_offer') }), limits())).toBe('works')
    expect(linkState(link({ refusals: refusedFor('too_old') }), limits())).toBe('works')
  })
})

describe('worksUntil', () => {
  it('is the shorter of the two lives, and unknown where nobody knows', () => {
    expect(worksUntil(link(), { lifeHours: 720 })).toEqual(hoursOn(720))
    expect(worksUntil(link(), { lifeHours: 24 })).toEqual(hoursOn(24))
    expect(worksUntil(link({ made: null }), { lifeHours: 24 })).toBeNull()
  })
})

describe('knownSince', () => {
  it('is the time of the oldest link', () => {
    expect(knownSince([link({ iat: IAT + 60 }), link()], hoursOn(9))).toEqual(minted)
    expect(knownSince([], hoursOn(9))).toEqual(hoursOn(9))
  })
})
