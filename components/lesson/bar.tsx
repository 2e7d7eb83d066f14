import { ArrowLeft, ArrowRight, Check } from 'lucide-react'
import Link from 'next/link'
import { ActionForm } from '@/components/portal/action-form'
import type { Voice } from '@/components/portal/words'
import { button, LinkButton } from '@/components/ui/button'
import { SubmitButton } from '@/components/ui/submit-button'
import type { LessonPageData } from '@/lib/catalog/pages/portal'
import { portalPaths } from '@/lib/catalog/rules/paths'
import { completeAndContinue } from '@/lib/progress/actions'

type Props = { data: LessonPageData; voice: Voice }

/** The way out of a lesson: back, and on. Stays in sight. */
export function Bar({ data, voice }: Props) {
  const { text } = voice
  const { course, session, way } = data
  const href = (lessonId: string) => portalPaths.lesson(session.location.slug, course.product.id, lessonId)
  const { previous, following } = way
  return (
    <section aria-label={text.lesson.goOnHere} className="sticky bottom-0 z-10 border-t border-line bg-surface">
      <div className="mx-auto flex min-h-18 max-w-4xl items-center justify-between gap-3 px-4 py-3 sm:px-10">
        {previous ? (
          <Link
            href={href(previous.id)}
            prefetch={false}
            data-key="p"
            className={button({ tone: 'plain', size: 'lg', className: 'max-sm:w-11 max-sm:px-0!' })}
          >
            <ArrowLeft aria-hidden className="size-4 rtl:-scale-x-100" />
            <span className="max-sm:sr-only">{text.lesson.previous}</span>
          </Link>
        ) : (
          <span />
        )}
        {following ? (
          <Link
            href={href(following.id)}
            prefetch={false}
            data-key="n"
            className="flex h-11 min-w-0 items-center text-muted hover:text-ink max-sm:hidden"
          >
            <span className="truncate">{text.lesson.next(following.title)}</span>
          </Link>
        ) : null}
        <Onward data={data} voice={voice} />
      </div>
    </section>
  )
}

function Onward({ data, voice: { text } }: Props) {
  const { course, lesson, session, way } = data
  const { slug } = session.location
  const completes = session.kind !== 'agency_override' && (lesson.state === 'open' || lesson.state === 'started')
  if (!completes) {
    const to = way.following
    return (
      <LinkButton
        href={to ? portalPaths.lesson(slug, course.product.id, to.id) : portalPaths.course(slug, course.product.id)}
        prefetch={false}
        tone={lesson.state === 'locked' ? 'plain' : 'primary'}
        size="lg"
        className="max-sm:flex-1"
      >
        {to ? text.lesson.nextLesson : text.lesson.toCourse}
        <ArrowRight aria-hidden className="size-4 rtl:-scale-x-100" />
      </LinkButton>
    )
  }
  return (
    <ActionForm
      action={completeAndContinue}
      hidden={{ location: slug, lesson: lesson.id }}
      className="grid gap-1 max-sm:flex-1"
    >
      <SubmitButton size="lg" pendingLabel={text.lesson.saving} className="max-sm:w-full">
        <Check aria-hidden className="size-4" />
        {way.last ? text.lesson.finish : text.lesson.complete}
      </SubmitButton>
    </ActionForm>
  )
}
