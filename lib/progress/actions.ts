'use server'

import { portalAction } from '@/lib/auth/portal-action'
import { portalPaths } from '@/lib/catalog/rules/paths'
import { wayFrom } from '@/lib/catalog/rules/way'
import { portalText } from '@/lib/language/portal'
import { langOf } from '@/lib/language/types'
import { completeInput } from './inputs'
import { completeLesson, type Entry } from './writes'
import { completeUserLesson } from './writes/user'

/** "Complete and continue": completes the lesson and leads on, at the end to the course's page. */
export const completeAndContinue = portalAction({
  input: completeInput,
  run: async ({ tx, session: { contact, location }, input }) => {
    const done = await completeLesson(tx, { contactId: contact.id, timeZone: location.timeZone }, input.lesson)
    return onward(done, location.slug, input.lesson, contact.language ?? location.language)
  },
  override: () => ({ ok: true }),
  user: {
    of: ({ lesson }) => ({ lessonId: lesson }),
    run: async ({ tx, source, session: { user, location }, input }) => {
      const { timeZone, productId } = source
      const done = await completeUserLesson(tx, { userId: user.id, timeZone, productId }, input.lesson)
      return onward(done, location.slug, input.lesson, location.language)
    },
  },
})

function onward(done: Entry, slug: string, lessonId: string, language: string) {
  if (!done.ok) {
    const { errors } = portalText(langOf(language)).lesson
    return { ok: false as const, formError: done.reason === 'locked' ? errors.locked : errors.gone }
  }
  const productId = done.course.product.id
  const { onward: next } = wayFrom(done.course.outline, lessonId)
  const redirectTo = next ? portalPaths.lesson(slug, productId, next.id) : portalPaths.course(slug, productId)
  return { ok: true as const, redirectTo }
}
