import { clsx } from 'clsx'
import { AudioLines, Check, ChevronRight, FileText, Lock as LockIcon, Video } from 'lucide-react'
import Link from 'next/link'
import { lockWords, minutesOf, stateWords, type Voice } from '@/components/portal/words'
import { Badge } from '@/components/ui/status'
import { portalPaths } from '@/lib/catalog/rules/paths'
import type { Course, OutlineCategory, OutlineLesson } from '@/lib/catalog/types'

const icons = { video: Video, audio: AudioLines, text: FileText }

type Props = {
  course: Course
  slug: string
  voice: Voice
  /** The lesson whose page this is; its category stands open, the others closed. Without it all are open. */
  currentId?: string
}

/** What is in a course: categories that open and close by themselves, lessons with their state, kind and length. */
export function Outline({ course, ...rest }: Props) {
  return (
    <ol className="grid gap-1">
      {course.outline.categories.map(category => (
        <Category key={category.id} category={category} course={course} {...rest} />
      ))}
    </ol>
  )
}

const holds = (category: OutlineCategory, lessonId: string): boolean =>
  category.lessons.some(lesson => lesson.id === lessonId) || category.subcategories.some(each => holds(each, lessonId))

function Category({ category, open, ...rest }: Props & { category: OutlineCategory; open?: boolean }) {
  const { currentId, voice } = rest
  const locked = category.lock !== null && category.done < category.total
  return (
    <li>
      <details open={open || currentId === undefined || holds(category, currentId)} className="group/part">
        <summary className="flex min-h-11 list-none items-center gap-2 rounded-md px-3 py-2 hover:bg-sunken [&::-webkit-details-marker]:hidden">
          <ChevronRight
            aria-hidden
            className="size-4 shrink-0 text-muted transition-transform duration-100 group-open/part:rotate-90 rtl:-scale-x-100 rtl:group-open/part:rotate-90"
          />
          <span className="grid min-w-0 flex-1">
            <span className={clsx('font-semibold', locked && 'text-muted')}>{category.title}</span>
            {category.lock && locked ? (
              <span className="text-xs text-muted">{lockWords(category.lock, voice)}</span>
            ) : null}
          </span>
          {category.draft ? <Badge icon="draft">{voice.text.progress.draft}</Badge> : null}
          {locked ? (
            <LockIcon aria-hidden className="size-4 shrink-0 text-muted" strokeWidth={1.75} />
          ) : (
            <span className="whitespace-nowrap text-xs text-muted tabular-nums">{count(category, rest)}</span>
          )}
        </summary>
        <ol>
          {category.lessons.map(lesson => (
            <Lesson key={lesson.id} lesson={lesson} {...rest} />
          ))}
        </ol>
        {category.subcategories.length > 0 ? (
          <ol className="ps-3">
            {category.subcategories.map(each => (
              <Category key={each.id} category={each} open {...rest} />
            ))}
          </ol>
        ) : null}
      </details>
    </li>
  )
}

function count({ done, total }: OutlineCategory, { course, voice }: Props): string {
  const { progress } = voice.text
  return course.source.override ? progress.lessons(total) : progress.short(done, total)
}

function Lesson({ lesson, course, slug, voice, currentId }: Props & { lesson: OutlineLesson }) {
  const { text } = voice
  const Icon = icons[lesson.kind]
  const current = lesson.id === currentId
  return (
    <li>
      <Link
        href={portalPaths.lesson(slug, course.product.id, lesson.id)}
        prefetch={false}
        aria-current={current ? 'page' : undefined}
        className={clsx(
          'flex min-h-11 items-center gap-3 rounded-md px-3',
          current ? 'bg-accent-soft font-medium' : 'hover:bg-sunken',
        )}
      >
        <Mark state={current && lesson.state !== 'done' && lesson.state !== 'locked' ? 'now' : lesson.state} />
        <span className={clsx('min-w-0 flex-1 py-2', lesson.state === 'locked' && 'text-muted')}>
          {lesson.title}
          <span className="sr-only">, {stateWords(lesson, voice)}</span>
        </span>
        {lesson.draft ? <Badge icon="draft">{text.progress.draft}</Badge> : null}
        <span className="flex items-center gap-1.5 whitespace-nowrap text-xs text-muted tabular-nums">
          <Icon aria-hidden className="size-3.5" strokeWidth={1.75} />
          <span className="sr-only">{text.lesson.kinds[lesson.kind]}, </span>
          {minutesOf(lesson, voice)}
        </span>
      </Link>
    </li>
  )
}

const marks = {
  done: 'bg-accent text-accent-ink',
  now: 'border-2 border-accent',
  started: 'border-2 border-accent',
  open: 'border border-line-strong',
  locked: 'text-muted',
}

function Mark({ state }: { state: keyof typeof marks }) {
  return (
    <span aria-hidden className={clsx('grid size-5 shrink-0 place-items-center rounded-full', marks[state])}>
      {state === 'done' ? <Check className="size-3" strokeWidth={3} /> : null}
      {state === 'now' ? <span className="size-2 rounded-full bg-accent" /> : null}
      {state === 'locked' ? <LockIcon className="size-4" strokeWidth={1.75} /> : null}
    </span>
  )
}
