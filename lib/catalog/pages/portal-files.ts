import 'server-only'
import { asSystem, inLocation, type LocationTx } from '@/db/client'
import type { TranscriptLine } from '@/db/schema/catalog'
import { readLocationBySlug } from '@/lib/agencies/reads'
import { currentPortal } from '@/lib/auth/portal-gates'
import { inSource } from '@/lib/auth/shared-gates'
import { portalText } from '@/lib/language/portal'
import { answerWithFile, fileOf } from '@/lib/platform/files'
import { isId } from '@/lib/platform/ids'
import { lives, type PortalSession, type UserSession } from '@/lib/sessions/types'
import { readAsset, readCourse, readLessonContent } from '../reads/portal'
import { readUserCourses, type SharedSubject } from '../reads/shared'
import { captionsOf } from '../rules/captions'
import { langOfSession } from './portal'

const refusal = (status: number, words: string) =>
  new Response(words, {
    status,
    headers: { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-store' },
  })

type Session = PortalSession | UserSession
type Allowed = { session: Session; words: ReturnType<typeof portalText>['files'] }

/** The session of this portal, if it may have files now; else the answer. A provisional one may for its first minutes only. */
async function allowed(slug: string): Promise<Allowed | Response> {
  const session = await currentPortal()
  if (session?.location.slug !== slug) return refusal(401, portalText('en').files.signedOut)
  const words = portalText(langOfSession(session)).files
  const minutes = (Date.now() - session.createdAt.getTime()) / 60_000
  const tooLong = session.kind === 'learner' && !session.confirmed && minutes > lives.provisionalFileMinutes
  return tooLong ? refusal(403, words.confirm) : { session, words }
}

/** Whether the session may enter that lesson now: the same question as its page asks. */
async function mayEnter(tx: LocationTx, session: Session, timeZone: string, productId: string, lessonId: string) {
  const course =
    session.kind === 'location_user'
      ? (await readUserCourses(tx, { userId: session.user.id, timeZone }, [productId]))[0]
      : await readCourse(
          tx,
          { contactId: session.contact.id, timeZone, override: session.kind === 'agency_override' },
          productId,
        )
  const lesson = course?.outline.lessons.find(each => each.id === lessonId)
  return lesson !== undefined && lesson.state !== 'locked'
}

/** Runs `work` in the location that a file or a lesson lives in: the portal's own, or for staff the one that shares it. */
function whereItLives<T>(
  session: Session,
  subject: SharedSubject,
  work: (tx: LocationTx, timeZone: string) => Promise<T>,
): Promise<T | null> {
  if (session.kind === 'location_user') return inSource(session, subject, (tx, { timeZone }) => work(tx, timeZone))
  return inLocation(session.location.id, tx => work(tx, session.location.timeZone))
}

/** A file of a lesson: film, recording or poster to play, anything else to keep. */
export async function lessonFile(request: Request, slug: string, assetId: string): Promise<Response> {
  const may = await allowed(slug)
  if (may instanceof Response) return may
  const { session, words } = may
  const found =
    isId(assetId) &&
    (await whereItLives(session, { assetId }, async (tx, timeZone) => {
      const asset = await readAsset(tx, assetId)
      if (!asset || !(await mayEnter(tx, session, timeZone, asset.productId, asset.lessonId))) return null
      return { ...asset, locationId: tx.locationId }
    }))
  if (!found) return refusal(404, words.gone)
  const plays = found.purpose !== 'download' && /^(video|audio|image)\//.test(found.contentType)
  return answerWithFile(request, {
    path: fileOf(found.locationId, found.id),
    contentType: found.contentType,
    version: `${found.id}-${found.size}`,
    changedAt: found.createdAt,
    // May be kept by this browser, and is asked for again each time: a grant may end in between.
    cacheControl: 'private, no-cache',
    ...(plays ? {} : { downloadAs: found.fileName }),
  })
}

/** A lesson's transcript as captions for its player (WebVTT). */
export async function lessonCaptions(slug: string, productId: string, lessonId: string): Promise<Response> {
  const may = await allowed(slug)
  if (may instanceof Response) return may
  const { session, words } = may
  const content =
    isId(productId) &&
    isId(lessonId) &&
    (await whereItLives(session, { lessonId }, async (tx, timeZone) =>
      (await mayEnter(tx, session, timeZone, productId, lessonId)) ? readLessonContent(tx, lessonId) : null,
    ))
  if (!content) return refusal(404, words.gone)
  return new Response(captionsOf(content.transcript as TranscriptLine[]), {
    headers: { 'Content-Type': 'text/vtt; charset=utf-8', 'Cache-Control': 'private, no-cache' },
  })
}

const YEAR_SECONDS = 31_536_000

/** A location's logo. For everybody: it stands on the pages that refuse a link, too. */
export async function locationLogo(request: Request, slug: string, version: string): Promise<Response> {
  const location = await asSystem('portal: logo', tx => readLocationBySlug(tx, slug))
  if (!location || location.logoVersion === null || location.logoVersion !== version)
    return refusal(404, 'No such logo.')
  return answerWithFile(request, {
    path: fileOf(location.id, `logo-${version}.webp`),
    contentType: 'image/webp',
    version,
    changedAt: new Date(0),
    cacheControl: `public, max-age=${YEAR_SECONDS}, immutable`,
  })
}
