import 'server-only'
import { asSystem, inLocation } from '@/db/client'
import type { TranscriptLine } from '@/db/schema/catalog'
import { readLocationBySlug } from '@/lib/agencies/reads'
import { currentPortal } from '@/lib/auth/portal-gates'
import { portalText } from '@/lib/language/portal'
import { answerWithFile, fileOf } from '@/lib/platform/files'
import { isId } from '@/lib/platform/ids'
import { lives, type PortalSession } from '@/lib/sessions/types'
import { readAsset, readCourse, readLessonContent } from '../reads/portal'
import { captionsOf } from '../rules/captions'
import { langOfSession } from './portal'

const refusal = (status: number, words: string) =>
  new Response(words, {
    status,
    headers: { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-store' },
  })

type Allowed = { session: PortalSession; words: ReturnType<typeof portalText>['files'] }

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
async function mayEnter(session: PortalSession, productId: string, lessonId: string): Promise<boolean> {
  const { contact, location, kind } = session
  const viewer = { contactId: contact.id, timeZone: location.timeZone, override: kind === 'agency_override' }
  const course = await inLocation(location.id, tx => readCourse(tx, viewer, productId))
  const lesson = course?.outline.lessons.find(each => each.id === lessonId)
  return lesson !== undefined && lesson.state !== 'locked'
}

/** A file of a lesson: film, recording or poster to play, anything else to keep. */
export async function lessonFile(request: Request, slug: string, assetId: string): Promise<Response> {
  const may = await allowed(slug)
  if (may instanceof Response) return may
  const { session, words } = may
  const locationId = session.location.id
  const asset = isId(assetId) ? await inLocation(locationId, tx => readAsset(tx, assetId)) : null
  if (!asset || !(await mayEnter(session, asset.productId, asset.lessonId))) return refusal(404, words.gone)
  const plays = asset.purpose !== 'download' && /^(video|audio|image)\//.test(asset.contentType)
  return answerWithFile(request, {
    path: fileOf(locationId, asset.id),
    contentType: asset.contentType,
    version: `${asset.id}-${asset.size}`,
    changedAt: asset.createdAt,
    // May be kept by this browser, and is asked for again each time: a grant may end in between.
    cacheControl: 'private, no-cache',
    ...(plays ? {} : { downloadAs: asset.fileName }),
  })
}

/** A lesson's transcript as captions for its player (WebVTT). */
export async function lessonCaptions(slug: string, productId: string, lessonId: string): Promise<Response> {
  const may = await allowed(slug)
  if (may instanceof Response) return may
  const { session, words } = may
  const known = isId(productId) && isId(lessonId) && (await mayEnter(session, productId, lessonId))
  const content = known ? await inLocation(session.location.id, tx => readLessonContent(tx, lessonId)) : null
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
