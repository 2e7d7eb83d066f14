import type { TimelineRow } from '@/lib/audit/types'
import { formatTime } from '@/lib/platform/time'
import { type TimelineEntry, timelineEntry } from './timeline-words'

type TimelineLine = TimelineEntry & { id: string; at: Date }

type Folded = TimelineLine & { act: TimelineRow['act']; oldest: Date; times: number }

/** The rows of one day as lines, newest first: what happened several times in a row is one line, and so is a lesson begun and finished. */
export function timelineLines(rows: readonly TimelineRow[], zone: string): TimelineLine[] {
  const lines: Folded[] = []
  for (const row of rows) {
    const entry = timelineEntry(row, zone)
    const above = lines.at(-1)
    if (above && above.title === entry.title && above.note === entry.note) {
      above.times += 1
      above.oldest = row.at
    } else if (above && finishes(above, row, entry)) {
      above.title = 'Started and completed'
    } else {
      lines.push({ ...entry, id: row.id, at: row.at, act: row.act, oldest: row.at, times: 1 })
    }
  }
  return lines.map(({ act, oldest, times, ...line }) => ({
    ...line,
    note:
      times === 1
        ? line.note
        : [line.note, `${times} times since ${formatTime(oldest, zone)}`].filter(Boolean).join(', '),
  }))
}

const finishes = (above: Folded, row: TimelineRow, entry: TimelineEntry) =>
  row.act === 'lesson.started' && above.act === 'lesson.completed' && above.times === 1 && above.note === entry.note
