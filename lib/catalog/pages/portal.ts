import 'server-only'
import { notFound, redirect } from 'next/navigation'
import { cache } from 'react'
import { asSystem, inLocation } from '@/db/client'
import { readLocationBySlug } from '@/lib/agencies/reads'
import { currentPortal, requirePortal } from '@/lib/auth/portal-gates'
import { langOf } from '@/lib/language/types'
import { isId } from '@/lib/platform/ids'
import { resumeAt } from '@/lib/progress/rules'
import type { PortalLocation, PortalSession } from '@/lib/sessions/types'
import { readCourse, readLessonContent, readLibrary, type Viewer } from '../reads/portal'
import { portalPaths } from '../rules/paths'
import { wayOn } from '../rules/way'

/** The location whose portal has this slug, and the session, if this browser has one there. For pages that need none; 404 for no such slug. */
export const portalSite = cache(
  async (slug: string): Promise<{ site: PortalLocation; session: PortalSession | null }> => {
    const session = await currentPortal()
    if (session?.location.slug === slug) return { site: session.location, session }
    const site = await asSystem('portal: public page', tx => readLocationBySlug(tx, slug))
    return site ? { site, session: null } : notFound()
  },
)

/** The language a session reads in: the learner's own, else the location's. */
export function langOfSession({ contact, location, kind }: PortalSession) {
  return langOf(kind === 'learner' ? (contact.language ?? location.language) : location.language)
}

function viewerOf(session: PortalSession): Viewer {
  const { contact, location, kind } = session
  return { contactId: contact.id, timeZone: location.timeZone, override: kind === 'agency_override' }
}

/** The library; who has exactly one course is taken to its page. */
export async function libraryPage(slug: string) {
  const session = await requirePortal(slug)
  const library = await inLocation(session.location.id, tx => readLibrary(tx, viewerOf(session)))
  const [only] = library.courses
  if (only && session.kind === 'learner' && library.courses.length + library.upcoming.length === 1) {
    redirect(portalPaths.course(slug, only.product.id))
  }
  return { session, ...library }
}

/** A course of this session; 404 where it is none of theirs. */
export const coursePage = cache(async (slug: string, productId: string) => {
  const session = await requirePortal(slug)
  if (!isId(productId)) notFound()
  const course = await inLocation(session.location.id, tx => readCourse(tx, viewerOf(session), productId))
  if (!course) notFound()
  return { session, course }
})

/** A lesson of this session, with its content unless it is locked; 404 where it is none of theirs. */
export const lessonPage = cache(async (slug: string, productId: string, lessonId: string) => {
  const session = await requirePortal(slug)
  if (!isId(productId) || !isId(lessonId)) notFound()
  return inLocation(session.location.id, async tx => {
    const course = await readCourse(tx, viewerOf(session), productId)
    const lesson = course?.outline.lessons.find(each => each.id === lessonId)
    if (!course || !lesson) notFound()
    const content = lesson.state === 'locked' ? null : await readLessonContent(tx, lessonId)
    const resume = session.kind === 'learner' ? resumeAt(course.progress.get(lessonId)) : 0
    return { session, course, lesson, content, way: wayOn(course, lessonId), resume }
  })
})

export type LessonPageData = Awaited<ReturnType<typeof lessonPage>>
