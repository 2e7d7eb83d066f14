import { beforeEach, describe, expect, it } from 'vitest'
import { forgetGlobal } from '@/lib/platform/global'
import { countOpening, inTurn, waitSeconds } from './limits'

const school = '203.0.113.7'

describe('limits by network', () => {
  beforeEach(() => {
    for (const kind of ['good', 'refused']) forgetGlobal(`magic-links.limit.${kind}`)
  })

  it('lets thirty refused openings a minute be answered, then asks to wait', async () => {
    for (let n = 0; n < 29; n++) await countOpening(school, 'refused')
    expect(await waitSeconds(school)).toBe(0)
    await countOpening(school, 'refused')
    const wait = await waitSeconds(school)
    expect(wait).toBeGreaterThan(0)
    expect(wait).toBeLessThanOrEqual(60)
  })

  it('lets a school of six hundred in, and holds the next', async () => {
    for (let n = 0; n < 599; n++) await countOpening(school, 'good')
    expect(await waitSeconds(school)).toBe(0)
    await countOpening(school, 'good')
    expect(await waitSeconds(school)).toBeGreaterThan(0)
  })

  it('counts each network by itself', async () => {
    for (let n = 0; n < 40; n++) await countOpening(school, 'refused')
    expect(await waitSeconds('198.51.100.4')).toBe(0)
  })
})

describe('openings at the same moment', () => {
  beforeEach(() => {
    for (const kind of ['good', 'refused']) forgetGlobal(`magic-links.limit.${kind}`)
  })

  const many = (count: number, outcome: () => { kind: string }) => {
    let [running, most] = [0, 0]
    const open = async () => {
      running += 1
      most = Math.max(most, running)
      await new Promise(resolve => setImmediate(resolve))
      running -= 1
      return { outcome: outcome() }
    }
    const all = Promise.allSettled(Array.from({ length: count }, () => inTurn(school, open)))
    return all.then(settled => ({
      most,
      passed: settled.filter(each => each.status === 'fulfilled' && 'outcome' in each.value).length,
      busy: settled.filter(each => each.status === 'fulfilled' && 'retryAfterSeconds' in each.value).length,
    }))
  }

  it('a hundred that are refused: thirty are answered', async () => {
    expect(await many(100, () => ({ kind: 'refused' }))).toEqual({ most: 30, passed: 30, busy: 70 })
    expect(await many(1, () => ({ kind: 'opened' }))).toMatchObject({ busy: 1 })
  })

  it('a school of four hundred gets in, some of them a moment later', async () => {
    for (let n = 0; n < 20; n++) await countOpening(school, 'refused')
    expect(await many(400, () => ({ kind: 'opened' }))).toEqual({ most: 10, passed: 400, busy: 0 })
  })

  it('what fails counts as nothing and holds no place', async () => {
    const failed = await many(80, () => {
      throw new Error('no database')
    })
    expect(failed).toMatchObject({ passed: 0, busy: 0 })
    expect(await many(40, () => ({ kind: 'opened' }))).toMatchObject({ passed: 40 })
  })
})
