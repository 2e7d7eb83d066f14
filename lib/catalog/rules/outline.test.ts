import { describe, expect, it } from 'vitest'
import type { CategoryRow, LessonRow, OutlineInput, ProgressRow } from '@/lib/catalog/types'
import { progressEvents } from './completion'
import { outlineOf } from './outline'
import { courseLock, goOnWith, wayFrom, wayOn } from './way'

const now = new Date('2026-11-24T12:00:00Z')
const later = '2026-12-02'

const product = {
  id: 'p',
  title: 'P',
  description: '',
  instructorName: null,
  instructorAbout: null,
  status: 'published' as const,
  beginsAt: now,
  firstAccessAt: null,
}
const category = (id: string, more: Partial<CategoryRow> = {}): CategoryRow => ({
  id,
  productId: 'p',
  parentId: null,
  title: `Category ${id}`,
  status: 'published',
  position: 0,
  dripDays: null,
  dripDate: null,
  unlockAfterCategoryId: null,
  ...more,
})
const lesson = (id: string, categoryId: string, more: Partial<LessonRow> = {}): LessonRow => ({
  id,
  productId: 'p',
  categoryId,
  title: `Lesson ${id}`,
  kind: 'text',
  status: 'published',
  position: 0,
  minutes: 5,
  ...more,
})
const progressOf = (...entries: [id: string, done: boolean, minute?: number][]): Map<string, ProgressRow> =>
  new Map(
    entries.map(([lessonId, done, minute = 0]) => {
      const at = new Date(now.getTime() - 3_600_000 + minute * 60_000)
      const completedAt = done ? at : null
      return [lessonId, { lessonId, startedAt: at, completedAt, position: 0, duration: null, updatedAt: at }]
    }),
  )
const inputOf = (more: Partial<OutlineInput>): OutlineInput => ({
  categories: [category('a'), category('b', { position: 1 })],
  lessons: [lesson('a1', 'a'), lesson('a2', 'a', { position: 1 }), lesson('b1', 'b')],
  progress: new Map(),
  now,
  timeZone: 'America/Chicago',
  firstAccessAt: null,
  ...more,
})
const outline = (more: Partial<OutlineInput>) => outlineOf(inputOf(more))
const courseOf = (more: Partial<OutlineInput>) => {
  const source = inputOf(more)
  return { product, outline: outlineOf(source), progress: source.progress, source }
}
const states = (of: ReturnType<typeof outline>) => of.lessons.map(each => `${each.id} ${each.state}`)

describe('the outline', () => {
  it('is in order, with what is done, begun and open', () => {
    const seen = outline({ progress: progressOf(['a1', true], ['a2', false]) })
    expect(states(seen)).toEqual(['a1 done', 'a2 started', 'b1 open'])
    expect([seen.done, seen.total]).toEqual([1, 3])
  })

  it('puts a category’s own lessons before those of its sub-categories, and counts both', () => {
    const seen = outline({
      categories: [category('a'), category('s', { parentId: 'a' })],
      lessons: [lesson('s1', 's'), lesson('a1', 'a')],
    })
    expect(seen.lessons.map(each => each.id)).toEqual(['a1', 's1'])
    expect(seen.categories[0]?.total).toBe(2)
  })

  it('never shows or counts a draft, nor what lies in a draft', () => {
    const input = {
      categories: [category('a'), category('b', { status: 'draft' as const }), category('s', { parentId: 'b' })],
      lessons: [
        lesson('a1', 'a'),
        lesson('a2', 'a', { status: 'draft' as const }),
        lesson('b1', 'b'),
        lesson('s1', 's'),
      ],
    }
    expect(states(outline(input))).toEqual(['a1 open'])
    const all = outline({ ...input, override: true })
    expect(all.lessons.map(each => `${each.id} ${each.draft}`)).toEqual(['a1 false', 'a2 true', 'b1 true', 's1 true'])
    expect(all.total).toBe(1)
  })

  it('leaves out categories that hold nothing to see, but for staff', () => {
    const input = {
      categories: [category('a'), category('e'), category('d'), category('s', { parentId: 'd' })],
      lessons: [lesson('a1', 'a'), lesson('s1', 's', { status: 'draft' as const })],
    }
    const ids = (seen: ReturnType<typeof outline>) => seen.categories.map(each => each.id)
    expect(ids(outline(input))).toEqual(['a'])
    expect(ids(outline({ ...input, override: true }))).toEqual(['a', 'd', 'e'])
  })

  it('locks until a date, and says which', () => {
    const seen = outline({ categories: [category('a'), category('b', { dripDate: later })] })
    expect(states(seen)).toEqual(['a1 open', 'a2 open', 'b1 locked'])
    expect(seen.lessons[2]?.lock).toEqual({ opensAt: new Date('2026-12-02T06:00:00Z'), after: null })
    const inTime = {
      categories: [category('a'), category('b', { dripDate: later })],
      now: new Date('2026-12-02T06:00:00Z'),
    }
    expect(states(outline(inTime))[2]).toBe('b1 open')
  })

  it('locks until a category is complete, and names its first lesson that is not', () => {
    const categories = [category('a'), category('b', { unlockAfterCategoryId: 'a' })]
    const seen = outline({ categories, progress: progressOf(['a1', true]) })
    expect(seen.lessons[2]?.lock).toEqual({ opensAt: null, after: { title: 'Category a', lessonId: 'a2' } })
    expect(states(outline({ categories, progress: progressOf(['a1', true], ['a2', true]) }))[2]).toBe('b1 open')
  })

  it('waits for no draft and for nothing empty', () => {
    const draft = [category('a', { status: 'draft' }), category('b', { unlockAfterCategoryId: 'a' })]
    expect(states(outline({ categories: draft }))).toEqual(['b1 open'])
    const empty = {
      categories: [category('e'), category('b', { unlockAfterCategoryId: 'e' })],
      lessons: [lesson('b1', 'b')],
    }
    expect(states(outline(empty))).toEqual(['b1 open'])
  })

  it('locks a sub-category with its category', () => {
    const categories = [category('a', { dripDate: later }), category('s', { parentId: 'a' })]
    expect(states(outline({ categories, lessons: [lesson('s1', 's')] }))).toEqual(['s1 locked'])
  })

  it('keeps open what was completed before the lock came', () => {
    const seen = outline({ categories: [category('a', { dripDate: later })], progress: progressOf(['a1', true]) })
    expect(states(seen)).toEqual(['a1 done', 'a2 locked'])
  })

  it('is open for an override, which is told the locks and has done nothing', () => {
    const seen = outline({
      categories: [category('a', { dripDate: later })],
      progress: progressOf(['a1', true]),
      override: true,
    })
    expect(states(seen)).toEqual(['a1 open', 'a2 open'])
    expect(courseLock(seen)?.opensAt).toEqual(new Date('2026-12-02T06:00:00Z'))
  })
})

describe('the way through a course', () => {
  it('goes on in order, round what is locked, and back to what was left out', () => {
    const locked = outline({ categories: [category('a'), category('b', { dripDate: later })] })
    expect(wayFrom(locked, 'a2').following).toBeNull()
    expect(wayFrom(locked, 'a2').onward?.id).toBe('a1')
    const plain = outline({})
    expect(wayFrom(plain, 'a2')).toMatchObject({ previous: { id: 'a1' }, following: { id: 'b1' }, last: false })
  })

  it('ends where all others are done', () => {
    const progress = progressOf(['a1', true], ['b1', true])
    expect(wayFrom(outline({ progress }), 'a2')).toMatchObject({ last: true, onward: null, following: { id: 'b1' } })
  })

  it('leads into what the lesson unlocks', () => {
    const categories = [category('a'), category('b', { position: 1, unlockAfterCategoryId: 'a' })]
    const progress = progressOf(['a1', true])
    expect(wayFrom(outline({ categories, progress }), 'a2').following).toBeNull()
    expect(wayOn(courseOf({ categories, progress }), 'a2').onward?.id).toBe('b1')
  })

  it('takes up the lesson touched last, or the one after it when that is done', () => {
    const progress = progressOf(['b1', false, 5], ['a1', true, 9])
    expect(goOnWith(outline({ progress }), progress)?.id).toBe('a2')
    const begun = progressOf(['b1', false, 9], ['a1', true, 5])
    expect(goOnWith(outline({ progress: begun }), begun)?.id).toBe('b1')
    const all = progressOf(['a1', true], ['a2', true], ['b1', true])
    expect(goOnWith(outline({ progress: all }), all)).toBeNull()
  })

  it('says that a whole course is closed, and until when', () => {
    expect(courseLock(outline({}))).toBeNull()
    const closed = outline({
      categories: [category('a', { dripDate: '2026-12-05' }), category('b', { dripDate: later })],
    })
    expect(courseLock(closed)?.opensAt).toEqual(new Date('2026-12-02T06:00:00Z'))
  })
})

describe('what happened', () => {
  const happened = (what: 'started' | 'completed', progress: Map<string, ProgressRow>, id: string) => {
    const course = courseOf({ progress })
    const of = course.outline.lessons.find(each => each.id === id)
    if (!of) throw new Error(`no lesson ${id}`)
    return progressEvents(what, 'c', course, of).map(event => event.onceKey)
  }

  it('starts lesson, category and product', () => {
    expect(happened('started', new Map(), 'a1')).toEqual([
      'lesson_started:c:a1',
      'category_started:c:a',
      'product_started:c:p',
    ])
  })

  it('completes what the lesson was the last of, and no more', () => {
    expect(happened('completed', progressOf(['a1', true]), 'a1')).toEqual(['lesson_completed:c:a1'])
    expect(happened('completed', progressOf(['a1', true], ['a2', true]), 'a2')).toEqual([
      'lesson_completed:c:a2',
      'category_completed:c:a',
    ])
    expect(happened('completed', progressOf(['a1', true], ['a2', true], ['b1', true]), 'b1')).toContain(
      'product_completed:c:p',
    )
  })
})
