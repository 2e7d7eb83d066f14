import { describe, expect, it } from 'vitest'
import type { TimelineRow } from '@/lib/audit/types'
import { timelineLines } from './timeline-lines'

const zone = 'America/Chicago'

const row = (id: string, at: string, changes: Partial<TimelineRow>): TimelineRow => ({
  id,
  at: new Date(`2026-11-23T${at}:00-06:00`),
  act: 'link.opened',
  actor: null,
  reason: null,
  deviceLabel: null,
  linkIat: null,
  details: {},
  lesson: null,
  product: null,
  ...changes,
})
const opened = (id: string, at: string, deviceLabel: string | null = 'Mac, Firefox') => row(id, at, { deviceLabel })
const lesson = (act: 'lesson.started' | 'lesson.completed', at: string, title = 'Half moon') =>
  row(`${title}/${act}`, at, { act, lesson: title, product: 'Standing poses' })
const words = (rows: TimelineRow[]) => timelineLines(rows, zone).map(({ title, note }) => `${title}: ${note}`)

describe('lines of a day', () => {
  it('say once what happened several times in a row, and since when', () => {
    const rows = [opened('3', '09:12'), opened('2', '09:05'), opened('1', '08:40')]
    expect(words(rows)).toEqual(['Signed in by link: Mac, Firefox, 3 times since 08:40'])
    expect(timelineLines(rows, zone)).toMatchObject([{ id: '3', at: rows[0]?.at }])
  })
  it('begin with the count where there is nothing else to note', () => {
    expect(words([opened('2', '09:05', null), opened('1', '08:40', null)])).toEqual([
      'Signed in by link: 2 times since 08:40',
    ])
  })
  it('keep apart what differs, and what something else stands between', () => {
    expect(words([opened('3', '09:12'), opened('2', '09:05', 'iPhone, Safari'), opened('1', '08:40')])).toHaveLength(3)
  })
  it('tell a lesson that was begun and finished in one line', () => {
    expect(words([lesson('lesson.completed', '09:30'), lesson('lesson.started', '09:10')])).toEqual([
      'Started and completed: Half moon, Standing poses',
    ])
  })
  it('but not of two lessons, and not where only one of the two happened', () => {
    expect(words([lesson('lesson.completed', '09:30'), lesson('lesson.started', '09:10', 'Tree')])).toHaveLength(2)
    expect(words([lesson('lesson.completed', '09:30')])).toEqual(['Completed: Half moon, Standing poses'])
  })
})
