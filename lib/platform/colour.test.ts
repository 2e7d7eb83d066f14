import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { brandOf, contrastOf } from './colour'

const colours = fc.integer({ min: 0, max: 0xffffff }).map(n => `#${n.toString(16).padStart(6, '0')}`)
const darkSurface = '#1a1816'

describe('a location’s colour', () => {
  it('has contrast of 4.5 or more in both pairs and as text on its grounds, whatever it is', () => {
    fc.assert(
      fc.property(colours, colour => {
        const { brand, brandInk, brandDark, brandDarkInk } = brandOf(colour)
        expect(contrastOf(brand, brandInk)).toBeGreaterThanOrEqual(4.5)
        expect(contrastOf(brand, '#ffffff')).toBeGreaterThanOrEqual(4.5)
        expect(contrastOf(brandDark, brandDarkInk)).toBeGreaterThanOrEqual(4.5)
        expect(contrastOf(brandDark, darkSurface)).toBeGreaterThanOrEqual(4.5)
      }),
      { numRuns: 1000 },
    )
  })

  it('keeps a colour that can be read as it is', () => {
    expect(brandOf('#1F5F78').brand).toBe('#1f5f78')
    expect(brandOf('#1f5f4a').brand).toBe('#1f5f4a')
  })

  it('darkens one that can’t, and keeps its hue', () => {
    const { brand } = brandOf('#ffd400')
    expect(brand).not.toBe('#ffd400')
    const [red, green, blue] = [1, 3, 5].map(at => Number.parseInt(brand.slice(at, at + 2), 16)) as [
      number,
      number,
      number,
    ]
    expect(red).toBeGreaterThan(blue)
    expect(green).toBeGreaterThan(blue)
  })

  it('takes Portico’s green in place of what is no colour', () => {
    for (const nothing of ['', 'red', '#fff', '#12345g', 'url(x)']) expect(brandOf(nothing)).toEqual(brandOf('#1f5f4a'))
  })

  it('measures contrast as WCAG does', () => {
    expect(contrastOf('#000000', '#ffffff')).toBeCloseTo(21, 5)
    expect(contrastOf('#777777', '#ffffff')).toBeCloseTo(4.48, 2)
  })
})
