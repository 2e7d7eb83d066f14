import { ArrowLeft, BookOpen, Play } from 'lucide-react'
import Link from 'next/link'
import { Cover } from '@/components/brand/cover'
import { Outline } from '@/components/lesson/outline'
import { Bar } from '@/components/ui/bar'
import { LinkButton } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { Badge, Notice, Status } from '@/components/ui/status'
import { portalPaths } from '@/lib/catalog/rules/paths'
import { courseLock, goOnWith } from '@/lib/catalog/rules/way'
import type { Course } from '@/lib/catalog/types'
import { standing } from './course-card'
import { lockWords, percentOf, type Voice } from './words'

type Props = { course: Course & { only: boolean }; slug: string; voice: Voice }

/** A course's own page: what it is, how far one is, what is in it. */
export function CoursePage({ course, slug, voice }: Props) {
  const { product, outline, only } = course
  const { text } = voice
  return (
    <>
      {only ? null : (
        <Link
          href={portalPaths.library(slug)}
          prefetch={false}
          className="-mt-3 mb-3 inline-flex h-11 items-center gap-2 text-muted hover:text-ink"
        >
          <ArrowLeft aria-hidden className="size-4 rtl:-scale-x-100" />
          {text.course.back}
        </Link>
      )}
      <div className="grid overflow-hidden rounded-2xl bg-surface shadow-raised md:grid-cols-[minmax(0,5fr)_minmax(0,6fr)]">
        <Cover productId={product.id} className="h-full min-h-44 w-full max-md:aspect-video" />
        <div className="flex flex-col justify-center gap-3 p-4 sm:p-8">
          <div className="flex flex-wrap items-center gap-3">
            <h1 className="text-2xl font-semibold tracking-[-.02em]">{product.title}</h1>
            {product.status === 'draft' ? <Badge icon="draft">{text.progress.draft}</Badge> : null}
          </div>
          {product.description ? <p className="whitespace-pre-line text-base/6">{product.description}</p> : null}
          <Standing course={course} voice={voice} />
          <GoOn course={course} slug={slug} voice={voice} />
        </div>
      </div>
      <div className="mt-12 grid gap-12 lg:grid-cols-[minmax(0,1fr)_18rem]">
        <section aria-labelledby="lessons" className="min-w-0">
          <h2 id="lessons" className="text-xl font-semibold tracking-[-.015em]">
            {text.course.lessons}
          </h2>
          <div className="mt-4 rounded-xl bg-surface p-3 shadow-raised">
            {outline.lessons.length === 0 ? (
              <EmptyState icon={BookOpen} title={text.course.nothing} level={3}>
                {text.course.nothingNote}
              </EmptyState>
            ) : (
              <Outline course={course} slug={slug} voice={voice} />
            )}
          </div>
        </section>
        {product.instructorName ? (
          <section aria-labelledby="teacher">
            <h2 id="teacher" className="text-xl font-semibold tracking-[-.015em]">
              {text.course.instructor}
            </h2>
            <p className="mt-4 font-medium">{product.instructorName}</p>
            {product.instructorAbout ? (
              <p className="mt-1 max-w-[68ch] whitespace-pre-line text-muted">{product.instructorAbout}</p>
            ) : null}
          </section>
        ) : null}
      </div>
    </>
  )
}

function Standing({ course: { outline, source }, voice }: { course: Course; voice: Voice }) {
  const { text } = voice
  if (source.override) {
    return <p className="text-muted tabular-nums">{text.progress.lessons(outline.total)}</p>
  }
  const percent = percentOf(outline)
  const words = standing(outline, voice)
  return (
    <div className="mt-1 grid gap-2">
      <Bar value={percent} label={text.course.progress(words)} />
      {percent === 100 && outline.total > 0 ? (
        <div role="status">
          <Status tone="positive" icon="check">
            {text.course.done}
          </Status>
          <p className="mt-1 text-muted">{text.course.doneNote}</p>
        </div>
      ) : (
        <p className="text-muted tabular-nums">{words}</p>
      )}
    </div>
  )
}

function GoOn({ course, slug, voice }: { course: Course; slug: string; voice: Voice }) {
  const { product, outline, progress } = course
  const { text } = voice
  const lock = course.source.override ? null : courseLock(outline)
  if (lock) {
    return (
      <Notice tone="plain" icon="lock" className="mt-2">
        <p className="font-medium">{text.course.closed}</p>
        <p className="text-muted">{lockWords(lock, voice)}</p>
      </Notice>
    )
  }
  const lesson = goOnWith(outline, progress) ?? outline.lessons[0]
  if (!lesson) return null
  const begun = outline.lessons.some(each => progress.has(each.id)) && !course.source.override
  const done = outline.total > 0 && outline.done === outline.total
  return (
    <div className="mt-2 grid gap-3">
      {begun && !done ? <p className="text-muted">{text.library.lessonTitled(lesson.number, lesson.title)}</p> : null}
      <LinkButton
        href={portalPaths.lesson(slug, product.id, lesson.id)}
        prefetch={false}
        tone={done ? 'plain' : 'primary'}
        size="lg"
        className="w-fit max-sm:w-full"
      >
        <Play aria-hidden className="size-4 fill-current rtl:-scale-x-100" />
        {done ? text.course.review : begun ? text.course.goOn : text.course.start}
      </LinkButton>
    </div>
  )
}
