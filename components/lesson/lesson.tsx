import { clsx } from 'clsx'
import { ArrowLeft, ChevronLeft, List, X } from 'lucide-react'
import Link from 'next/link'
import { percentOf } from '@/components/portal/words'
import { Bar as ProgressBar } from '@/components/ui/bar'
import { Badge } from '@/components/ui/status'
import { pathTo } from '@/lib/catalog/rules/completion'
import { portalPaths } from '@/lib/catalog/rules/paths'
import { staffText } from '@/lib/language/staff'
import { Bar } from './bar'
import { LessonContent } from './content'
import { LockedLesson } from './locked'
import { Outline } from './outline'
import type { LessonProps } from './types'

/** A lesson: the outline beside it, what is to be seen, heard and read, and the bar that leads on. */
export function LessonScreen(props: LessonProps) {
  const { data, voice } = props
  const { course, lesson, session } = data
  const { text } = voice
  const admin = session.kind === 'agency_override'
  const [category] = pathTo(course.outline.categories, lesson.id)
  return (
    <div className="grid flex-1 max-lg:grid-rows-[auto_minmax(0,1fr)] lg:grid-cols-[20rem_minmax(0,1fr)]">
      <Side {...props} />
      <div className="flex min-w-0 flex-col">
        <PhoneBar {...props} />
        <main id="main" className="mx-auto w-full max-w-4xl flex-1 pb-12 sm:px-10 sm:pt-8">
          {data.content ? <LessonContent {...props} content={data.content} part="media" /> : null}
          <div className="px-4 sm:px-0">
            <p className="mt-6 text-muted">{text.lesson.place(category?.title ?? '', lesson.number)}</p>
            <h1 className="mt-1 flex flex-wrap items-center gap-3 text-2xl font-semibold tracking-[-.02em]">
              {lesson.title}
              {lesson.draft ? <Badge icon="draft">{text.progress.draft}</Badge> : null}
            </h1>
            {data.content ? (
              <LessonContent {...props} content={data.content} part="words" />
            ) : (
              <LockedLesson data={data} voice={voice} />
            )}
            {admin ? (
              <p lang={staffText.lang} className="mt-8 text-muted">
                {staffText.override.lessonNote}
              </p>
            ) : null}
          </div>
        </main>
        <Bar data={data} voice={voice} />
      </div>
    </div>
  )
}

const isBelowBanner = ({ kind }: LessonProps['data']['session']) => kind === 'agency_override' || kind === 'view_as'

/** On phones the way back, and the button that opens the outline: a popover, which needs no script. */
function PhoneBar({ data: { course, lesson, session }, voice: { text } }: LessonProps) {
  const { outline, product } = course
  const all = outline.lessons.length
  return (
    <section
      aria-label={product.title}
      className={clsx(
        'z-10 flex h-12 items-center justify-between gap-4 border-b border-line bg-surface px-4 lg:hidden',
        isBelowBanner(session) ? '' : 'sticky top-0',
      )}
    >
      <Link
        href={portalPaths.course(session.location.slug, product.id)}
        prefetch={false}
        className="-ms-2 inline-flex h-11 min-w-0 items-center gap-1 text-muted"
      >
        <ChevronLeft aria-hidden className="size-5 shrink-0 rtl:-scale-x-100" />
        <span className="truncate">{product.title}</span>
      </Link>
      <button
        type="button"
        popoverTarget="outline"
        aria-label={text.lesson.openOutlineLabel(lesson.number, all)}
        className="inline-flex h-11 shrink-0 items-center gap-2 font-medium tabular-nums"
      >
        <List aria-hidden className="size-5" />
        {text.lesson.openOutline(lesson.number, all)}
      </button>
    </section>
  )
}

function Side({ data: { course, lesson, session }, voice }: LessonProps) {
  const { text } = voice
  const { outline, product, only, source } = course
  const { slug } = session.location
  const words = text.progress.of(outline.done, outline.total)
  return (
    <div className="lg:border-e lg:border-line lg:bg-surface">
      <nav
        id="outline"
        popover="auto"
        aria-label={text.lesson.outline}
        className={clsx(
          'inset-y-0 start-0 end-auto m-0 h-dvh max-h-none w-[min(22rem,92vw)] overflow-y-auto overscroll-contain bg-surface text-ink shadow-overlay backdrop:bg-scrim',
          'lg:sticky lg:z-0 lg:block lg:h-auto lg:w-full lg:shadow-none',
          // Below a banner that is fixed too.
          isBelowBanner(session) ? 'lg:top-12 lg:max-h-[calc(100dvh-3rem)]' : 'lg:top-0 lg:max-h-dvh',
        )}
      >
        <div className="grid gap-3 border-b border-line p-6">
          <div className="-my-2 flex items-center justify-between">
            <Link
              href={only ? portalPaths.course(slug, product.id) : portalPaths.library(slug)}
              prefetch={false}
              className="inline-flex h-11 items-center gap-2 text-muted hover:text-ink"
            >
              <ArrowLeft aria-hidden className="size-4 rtl:-scale-x-100" />
              {only ? text.lesson.toCourse : text.course.back}
            </Link>
            <button
              type="button"
              popoverTarget="outline"
              popoverTargetAction="hide"
              aria-label={text.lesson.close}
              className="-me-3 grid size-11 place-items-center rounded-md text-muted lg:hidden"
            >
              <X aria-hidden className="size-5" />
            </button>
          </div>
          <Link
            href={portalPaths.course(slug, product.id)}
            prefetch={false}
            className="flex min-h-6 items-center text-base font-semibold tracking-[-.01em] hover:underline hover:underline-offset-4"
          >
            {product.title}
          </Link>
          {source.override ? null : (
            <div className="grid gap-2">
              <ProgressBar value={percentOf(outline)} label={text.course.progress(words)} />
              <p className="text-muted tabular-nums">{words}</p>
            </div>
          )}
        </div>
        <div className="p-3">
          <Outline course={course} slug={slug} voice={voice} currentId={lesson.id} />
        </div>
      </nav>
    </div>
  )
}
