import { Play } from 'lucide-react'
import { Cover } from '@/components/brand/cover'
import { Bar } from '@/components/ui/bar'
import { LinkButton } from '@/components/ui/button'
import { portalPaths } from '@/lib/catalog/rules/paths'
import { goOnWith, lastTouch } from '@/lib/catalog/rules/way'
import type { Course, OutlineLesson } from '@/lib/catalog/types'
import { clock } from '@/lib/language/portal'
import { resumeAt } from '@/lib/progress/rules'
import { minutesOf, percentOf, type Voice } from './words'

export type Next = { course: Course; lesson: OutlineLesson }

/** The course touched last that has something open to go on with; for who has begun nothing yet, nothing. */
export function nextOf(courses: readonly Course[]): Next | null {
  const begun = courses.filter(({ outline, progress }) => lastTouch(outline, progress) > 0)
  const latest = begun.sort((a, b) => lastTouch(b.outline, b.progress) - lastTouch(a.outline, a.progress))
  for (const course of latest) {
    const lesson = goOnWith(course.outline, course.progress)
    if (lesson) return { course, lesson }
  }
  return null
}

/** "Continue where you left off": the one thing most people come for. */
export function ContinueCard({ next, slug, voice }: { next: Next; slug: string; voice: Voice }) {
  const { course, lesson } = next
  const { library } = voice.text
  const begun = lesson.state === 'started'
  return (
    <section
      aria-labelledby="go-on"
      className="mt-6 grid overflow-hidden rounded-2xl bg-surface shadow-raised md:grid-cols-[minmax(0,5fr)_minmax(0,6fr)]"
    >
      <Cover productId={course.product.id} className="h-full min-h-44 w-full max-md:aspect-video" />
      <div className="flex flex-col justify-center gap-2 p-4 sm:p-8">
        <h2 id="go-on" className="text-muted">
          {library.goOn}
        </h2>
        <p className="text-balance text-xl font-semibold tracking-[-.015em]">
          {library.lessonTitled(lesson.number, lesson.title)}
        </p>
        <p className="text-muted">{course.product.title}</p>
        <Standing next={next} voice={voice} />
        <LinkButton
          href={portalPaths.lesson(slug, course.product.id, lesson.id)}
          prefetch={false}
          tone="primary"
          size="lg"
          className="mt-4 w-fit max-sm:w-full"
        >
          <Play aria-hidden className="size-4 fill-current rtl:-scale-x-100" />
          {begun ? library.continueLesson : library.startLesson}
        </LinkButton>
      </div>
    </section>
  )
}

function Standing({ next: { course, lesson }, voice }: { next: Next; voice: Voice }) {
  const { library, progress } = voice.text
  const at = course.progress.get(lesson.id)
  const position = resumeAt(at)
  if (at?.duration && position > 0) {
    const percent = Math.round((position / at.duration) * 100)
    const left = Math.round((at.duration - position) / 60)
    return (
      <Lines
        bar={<Bar value={percent} label={library.watched(percent)} />}
        start={library.of(clock(position), clock(at.duration))}
        end={left < 1 ? library.lastMinute : library.minutesLeft(left)}
      />
    )
  }
  const percent = percentOf(course.outline)
  return (
    <Lines
      bar={<Bar value={percent} label={library.courseDone(percent)} />}
      start={progress.of(course.outline.done, course.outline.total)}
      end={minutesOf(lesson, voice)}
    />
  )
}

function Lines({ bar, start, end }: { bar: React.ReactNode; start: string; end: string }) {
  return (
    <div className="mt-2 grid gap-2">
      {bar}
      <p className="flex justify-between gap-4 text-muted tabular-nums">
        <span>{start}</span>
        <span>{end}</span>
      </p>
    </div>
  )
}
