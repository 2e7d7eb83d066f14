import 'server-only'
import { inLocation } from '@/db/client'
import { unsubscribing } from '@/lib/language/unsubscribing'
import { answerPage } from '@/lib/magic-links/answer'
import { placeFrame } from '@/lib/magic-links/views'
import { readSite } from '../reads/receiver'
import { readUnsubscribe, unsubscribe } from '../writes/unsubscribe'

/**
 * The address under "Unsubscribe" (RFC 8058): a mail program's POST ends mail that was not asked for at once; a GET, which scanners send too, only
 * shows the button.
 */
export async function receiveUnsubscribe(request: Request, token: string): Promise<Response> {
  const whose = readUnsubscribe(token)
  if (!whose) return new Response('This address is incomplete.', { status: 404 })
  const frame = placeFrame(await inLocation(whose.locationId, readSite), request)
  const texts = unsubscribing[frame.lang]
  if (request.method !== 'POST') return answerPage(frame, { ...texts.ask, press: texts.press })
  await inLocation(whose.locationId, tx => unsubscribe(tx, whose.contactId))
  return answerPage(frame, { ...texts.done, press: null })
}
