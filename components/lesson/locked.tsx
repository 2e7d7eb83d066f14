import { lockWords, type Voice } from '@/components/portal/words'
import { LinkButton } from '@/components/ui/button'
import { Notice } from '@/components/ui/status'
import type { LessonPageData } from '@/lib/catalog/pages/portal'
import { portalPaths } from '@/lib/catalog/rules/paths'
import { goOnWith } from '@/lib/catalog/rules/way'

/** A lesson that is not open yet: why, until when, and the way to what opens it. */
export function LockedLesson({ data, voice }: { data: LessonPageData; voice: Voice }) {
  const { course, lesson, session } = data
  const { text } = voice
  const unlocks = lesson.lock?.after?.lessonId ?? goOnWith(course.outline, course.progress)?.id
  return (
    <>
      <Notice tone="plain" icon="lock" className="mt-6 max-w-[68ch]">
        <p className="font-medium">{text.lesson.lockedTitle}</p>
        {lesson.lock ? <p className="text-muted">{lockWords(lesson.lock, voice)}</p> : null}
      </Notice>
      {unlocks ? (
        <LinkButton
          href={portalPaths.lesson(session.location.slug, course.product.id, unlocks)}
          prefetch={false}
          tone="primary"
          size="lg"
          className="mt-6"
        >
          {text.lesson.toUnlock}
        </LinkButton>
      ) : null}
    </>
  )
}
