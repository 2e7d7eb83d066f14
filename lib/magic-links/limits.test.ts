import { beforeEach, describe, expect, it } from 'vitest'
import { forgetGlobal } from '@/lib/platform/global'
import { countOpening, waitSeconds } from './limits'

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
