'use server'

import { portalAction } from '@/lib/auth/portal-action'
import { portalPaths } from '@/lib/catalog/rules/paths'
import { wayFrom } from '@/lib/catalog/rules/way'
import { portalText } from '@/lib/language/portal'
import { langOf } from '@/lib/language/types'
import { completeInput } from './inputs'
import { completeLesson } from './writes'

/** "Complete and continue": completes the lesson and leads on, at the end to the course's page. */
export const completeAndContinue = portalAction({
  input: completeInput,
  run: async ({ tx, session: { contact, location }, input }) => {
    const done = await completeLesson(tx, { contactId: contact.id, timeZone: location.timeZone }, input.lesson)
    if (!done.ok) {
      const { errors } = portalText(langOf(contact.language ?? location.language)).lesson
      return { ok: false, formError: done.reason === 'locked' ? errors.locked : errors.gone }
    }
    const productId = done.course.product.id
    const { onward } = wayFrom(done.course.outline, input.lesson)
    const to = onward
      ? portalPaths.lesson(location.slug, productId, onward.id)
      : portalPaths.course(location.slug, productId)
    return { ok: true, redirectTo: to }
  },
  override: () => ({ ok: true }),
})
