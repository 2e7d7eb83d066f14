import 'server-only'
import { notFound, redirect } from 'next/navigation'
import { cache } from 'react'
import { asSystem, inLocation, type LocationTx } from '@/db/client'
import { readLocationBySlug } from '@/lib/agencies/reads'
import { currentPortal, requirePortal } from '@/lib/auth/portal-gates'
import { countShared, inSource, inSources } from '@/lib/auth/shared-gates'
import { langOf } from '@/lib/language/types'
import { isId } from '@/lib/platform/ids'
import { resumeAt } from '@/lib/progress/rules'
import type { PortalLocation, PortalSession, UserSession } from '@/lib/sessions/types'
import { type Library, readCourse, readLessonContent, readLibrary, type Viewer } from '../reads/portal'
import { readUserCourses } from '../reads/shared'
import { portalPaths } from '../rules/paths'
import { wayOn } from '../rules/way'
import type { Course } from '../types'

/** The location whose portal has this slug, and the session, if this browser has one there. For pages that need none; 404 for no such slug. */
export const portalSite = cache(
  async (slug: string): Promise<{ site: PortalLocation; session: PortalSession | UserSession | null }> => {
    const session = await currentPortal()
    if (session?.location.slug === slug) return { site: session.location, session }
    const site = await asSystem('portal: public page', tx => readLocationBySlug(tx, slug))
    return site ? { site, session: null } : notFound()
  },
)

/** The language a session reads in: the learner's own, also for who looks through their eyes; else the location's. */
export function langOfSession(session: PortalSession | UserSession) {
  const { language } = session.location
  const theirs = session.kind === 'learner' || session.kind === 'view_as' ? session.contact.language : null
  return langOf(theirs ?? language)
}

function viewerOf(session: PortalSession): Viewer {
  const { contact, location, kind } = session
  return { contactId: contact.id, timeZone: location.timeZone, override: kind === 'agency_override' }
}

/** The library; who has exactly one course is taken to its page. */
export async function libraryPage(slug: string) {
  const session = await requirePortal(slug)
  const library = session.kind === 'location_user' ? await sharedLibrary(session) : await ownLibrary(session)
  const [only] = library.courses
  if (only && session.kind !== 'agency_override' && library.courses.length + library.upcoming.length === 1) {
    redirect(portalPaths.course(slug, only.product.id))
  }
  return { session, ...library }
}

function ownLibrary(session: PortalSession): Promise<Library> {
  return inLocation(session.location.id, tx => readLibrary(tx, viewerOf(session)))
}

/** What is shared with a staff user, from whichever location it comes. */
async function sharedLibrary(session: UserSession): Promise<Library> {
  const courses = await inSources(session, (tx, { productIds, timeZone }) =>
    readUserCourses(tx, { userId: session.user.id, timeZone }, productIds),
  )
  return { courses: courses.flat(), upcoming: [], reached: 0 }
}

type OneCourse = Course & { only: boolean }

/** Runs `work` where the course lives, with it as this session sees it; null where it is none of theirs. */
async function withCourse<T>(
  session: PortalSession | UserSession,
  productId: string,
  work: (tx: LocationTx, course: OneCourse) => Promise<T>,
): Promise<T | null> {
  if (session.kind !== 'location_user') {
    return inLocation(session.location.id, async tx => {
      const course = await readCourse(tx, viewerOf(session), productId)
      return course && work(tx, course)
    })
  }
  const only = (await countShared(session)) === 1
  return inSource(session, { productId }, async (tx, { timeZone }) => {
    const [course] = await readUserCourses(tx, { userId: session.user.id, timeZone }, [productId])
    return course ? work(tx, { ...course, only }) : null
  })
}

/** A course of this session; 404 where it is none of theirs. */
export const coursePage = cache(async (slug: string, productId: string) => {
  const session = await requirePortal(slug)
  const course = isId(productId) ? await withCourse(session, productId, async (_tx, found) => found) : null
  return course ? { session, course } : notFound()
})

/** A lesson of this session, with its content unless it is locked; 404 where it is none of theirs. */
export const lessonPage = cache(async (slug: string, productId: string, lessonId: string) => {
  const session = await requirePortal(slug)
  if (!isId(productId) || !isId(lessonId)) notFound()
  const found = await withCourse(session, productId, async (tx, course) => {
    const lesson = course.outline.lessons.find(each => each.id === lessonId)
    if (!lesson) return null
    const content = lesson.state === 'locked' ? null : await readLessonContent(tx, lessonId)
    const resume = session.kind === 'agency_override' ? 0 : resumeAt(course.progress.get(lessonId))
    return { session, course, lesson, content, way: wayOn(course, lessonId), resume }
  })
  return found ?? notFound()
})

export type LessonPageData = Awaited<ReturnType<typeof lessonPage>>
