import { describe, expect, it } from 'vitest'
import { moved } from './order'

const rows = [{ id: 'a' }, { id: 'b' }, { id: 'c' }]
const ids = (list: { id: string }[]) => list.map(row => row.id).join('')

describe('moved', () => {
  it('moves one place up or down', () => {
    expect(ids(moved(rows, 'b', 'up'))).toBe('bac')
    expect(ids(moved(rows, 'b', 'down'))).toBe('acb')
  })
  it('stays at the ends, and where the row is unknown', () => {
    expect(ids(moved(rows, 'a', 'up'))).toBe('abc')
    expect(ids(moved(rows, 'c', 'down'))).toBe('abc')
    expect(ids(moved(rows, 'x', 'up'))).toBe('abc')
    expect(ids(moved(rows, 'x', 'down'))).toBe('abc')
  })
})
