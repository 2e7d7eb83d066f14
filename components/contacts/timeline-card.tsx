import Link from 'next/link'
import { button } from '@/components/ui/button'
import { Card, CardHead } from '@/components/ui/card'
import { LinkSegments } from '@/components/ui/tabs'
import type { TimelineRow, TimelineView } from '@/lib/audit/types'
import type { ContactPage } from '@/lib/contacts/pages'
import { formatTime, isoDate } from '@/lib/platform/time'
import { timelineLines } from './timeline-lines'
import { day, nearDay } from './words'

type Props = Pick<ContactPage, 'timeline' | 'location' | 'now'> & { path: string }

const views: Record<TimelineView, string> = { all: 'All', links: 'Links', lessons: 'Lessons' }

/** What happened, newest first, by days of the location. */
export function TimelineCard({ timeline, location, now, path }: Props) {
  const href = (view: TimelineView, page = 1) => {
    const query = new URLSearchParams()
    if (view !== 'all') query.set('show', view)
    if (page > 1) query.set('timeline', String(page))
    return `${path}${query.size > 0 ? `?${query}` : ''}#timeline`
  }
  const { view, page, rows, more } = timeline
  return (
    <Card id="timeline" className="scroll-mt-16 p-4 sm:p-6">
      <CardHead
        title="Timeline"
        action={
          <LinkSegments
            size="sm"
            label="Show"
            items={Object.entries(views).map(([key, label]) => ({
              label,
              href: href(key as TimelineView),
              current: key === view,
            }))}
          />
        }
      />
      {rows.length === 0 ? <p className="mt-4 text-muted">{nothing[view]}</p> : null}
      <div className="mt-4 grid gap-4">
        {byDay(rows, location.timeZone).map(([date, items]) => (
          <Day key={date} items={items} zone={location.timeZone} now={now} />
        ))}
      </div>
      {page > 1 || more ? (
        <nav aria-label="Pages of the timeline" className="mt-4 flex justify-between border-t border-line pt-4">
          {page > 1 ? (
            <Link href={href(view, page - 1)} scroll={false} className={button({ size: 'sm' })}>
              Newer
            </Link>
          ) : (
            <span />
          )}
          {more ? (
            <Link href={href(view, page + 1)} scroll={false} className={button({ size: 'sm' })}>
              Older
            </Link>
          ) : null}
        </nav>
      ) : null}
    </Card>
  )
}

const nothing: Record<TimelineView, string> = {
  all: 'Nothing has happened yet.',
  links: 'No link of theirs was made or opened yet.',
  lessons: 'They have not begun a lesson yet.',
}

function byDay(rows: TimelineRow[], zone: string): [string, TimelineRow[]][] {
  const days = new Map<string, TimelineRow[]>()
  for (const row of rows) {
    const date = isoDate(row.at, zone)
    days.set(date, [...(days.get(date) ?? []), row])
  }
  return [...days]
}

function Day({ items, zone, now }: { items: TimelineRow[]; zone: string; now: Date }) {
  const [first] = items
  if (!first) return null
  const near = nearDay(first.at, now, zone)
  return (
    <section className="grid gap-x-4 gap-y-2 sm:grid-cols-[6.5rem_minmax(0,1fr)]">
      <h3 className="pt-1 text-muted">{near === 'Today' || near === 'Yesterday' ? near : day(first.at, zone, now)}</h3>
      <ol>
        {timelineLines(items, zone).map(({ id, at, icon: Icon, title, note }) => (
          <li
            key={id}
            className="relative flex gap-3 pb-4 last:pb-0 before:absolute before:start-3.5 before:top-7 before:bottom-0 before:w-px before:bg-line last:before:hidden"
          >
            <span className="grid size-7 shrink-0 place-items-center rounded-full bg-sunken text-muted shadow-[0_0_0_1px_var(--line)]">
              <Icon aria-hidden className="size-3.5" strokeWidth={1.75} />
            </span>
            <p className="min-w-0 flex-1 pt-1">
              <span className="font-medium">{title}</span> <span className="text-muted">{note}</span>
            </p>
            <time dateTime={at.toISOString()} className="pt-1 text-muted tabular-nums">
              {formatTime(at, zone)}
            </time>
          </li>
        ))}
      </ol>
    </section>
  )
}
