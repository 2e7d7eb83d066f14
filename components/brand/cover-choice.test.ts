import { describe, expect, it } from 'vitest'
import { coverOf, sceneNames } from './cover-choice'

const id = (n: number) => `019b3c1e-7a40-7000-8000-${n.toString(16).padStart(12, '0')}`

describe('coverOf', () => {
  it('gives one product the same cover every time', () => {
    expect(coverOf(id(7))).toEqual(coverOf(id(7)))
  })

  it('uses every scene, none of them more than twice as often as its share', () => {
    const counts = new Map<string, number>()
    for (let n = 0; n < 600; n++) {
      const { scene } = coverOf(id(n))
      counts.set(scene, (counts.get(scene) ?? 0) + 1)
    }
    expect([...counts.keys()].sort()).toEqual([...sceneNames].sort())
    expect(Math.max(...counts.values())).toBeLessThan(200)
  })

  it('does not tie the hue to the scene', () => {
    const nested = Array.from({ length: 200 }, (_, n) => coverOf(id(n))).filter(cover => cover.scene === 'nested')
    expect(new Set(nested.map(cover => cover.hue)).size).toBeGreaterThan(4)
  })
})
