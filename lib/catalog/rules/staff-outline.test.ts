import { describe, expect, it } from 'vitest'
import type { CategoryRow } from '@/lib/catalog/types'
import { durationWords, openingWords, showsLesson, staffOutline } from './staff-outline'

const category = (id: string, changes: Partial<CategoryRow> = {}): CategoryRow => ({
  id,
  productId: 'p',
  parentId: null,
  title: id.toUpperCase(),
  status: 'published',
  position: 0,
  dripDays: null,
  dripDate: null,
  unlockAfterCategoryId: null,
  ...changes,
})
const lesson = (id: string, categoryId: string) => ({
  id,
  productId: 'p',
  categoryId,
  title: id,
  kind: 'text' as const,
  status: 'draft' as const,
  position: 0,
  minutes: 5,
})

describe('staffOutline', () => {
  it('nests sub-categories and lessons, and knows who is first and last among siblings', () => {
    const tree = staffOutline(
      [category('a'), category('b'), category('c', { parentId: 'a' })],
      [lesson('1', 'a'), lesson('2', 'c')],
    )
    expect(tree.map(({ id, first, last }) => ({ id, first, last }))).toEqual([
      { id: 'a', first: true, last: false },
      { id: 'b', first: false, last: true },
    ])
    expect(tree[0]?.lessons.map(each => each.id)).toEqual(['1'])
    expect(tree[0]?.subcategories).toMatchObject([{ id: 'c', first: true, last: true, lessons: [{ id: '2' }] }])
  })
})

describe('showsLesson', () => {
  const published = { ...lesson('1', 'b'), status: 'published' as const }
  const shows = (a: CategoryRow['status'], b: CategoryRow['status'], lessons = [published]) =>
    showsLesson(staffOutline([category('a', { status: a }), category('b', { parentId: 'a', status: b })], lessons))

  it('wants the lesson and all above it published', () => {
    expect(shows('published', 'published')).toBe(true)
    expect(shows('draft', 'published')).toBe(false)
    expect(shows('published', 'draft')).toBe(false)
    expect(shows('published', 'published', [])).toBe(false)
    expect(showsLesson(staffOutline([category('a')], [lesson('2', 'a')]))).toBe(false)
  })
})

describe('words', () => {
  it('say when a category opens, or nothing where it does at once', () => {
    const title = () => 'Week one'
    expect(openingWords(category('a', { dripDays: 0 }), title)).toBeNull()
    expect(openingWords(category('a', { dripDays: 7, unlockAfterCategoryId: 'b' }), title)).toBe(
      'Opens day 7 after first access, after “Week one”',
    )
  })
  it('say a length', () => {
    expect([5, 60, 190].map(durationWords)).toEqual(['5 min', '1 h', '3 h 10 min'])
  })
})
