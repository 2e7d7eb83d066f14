import 'server-only'
import { asSystem, inLocation } from '@/db/client'
import { writeAudit } from '@/lib/audit/writes'
import { queueMessage } from '@/lib/messaging/writes/queue'
import { env } from '@/lib/platform/env'
import { isAppError } from '@/lib/platform/errors'
import { clientAddress, networkOf } from '@/lib/platform/network'
import { take } from '@/lib/platform/rate-limit'
import { textAtMost } from '@/lib/platform/small-body'
import { type Outcome as Answerable, answer } from './answer'
import { currentKeys } from './keys'
import { knownOfLink } from './open'
import { AGAIN_AFTER_SECONDS } from './pages/sent'
import type { Known } from './reads'
import { classify, factsOf } from './request'
import { parse } from './token'
import type { Link, Refusal } from './types'
import { refusalViewOf, sentViewOf } from './views'

const FIVE_MINUTES = 300
/** The page's own form has one field. */
const FORM_BYTES = 1024
const limits = {
  /** A school behind one address gets in. */
  network: { limit: 60, windowSeconds: 600 },
  short: { limit: 1, windowSeconds: FIVE_MINUTES },
  day: { limit: 5, windowSeconds: 86_400 },
}

/** Where a press on a link's page asks for a new one. */
export const askPath = (token: string) => `/m/${encodeURIComponent(token)}/new-link`

/** Seconds until this network may ask for mail again; 0: it may, and this counts. */
export async function networkWait(network: string): Promise<number> {
  const answered = await asSystem('asked for a link: network', tx => take(tx, `ask-net:${network}`, limits.network))
  return answered.retryAfterSeconds
}

/** Whether a mail may go now: one in five minutes and five a day under this key. It counts as gone. */
export function mayMail(key: string): Promise<boolean> {
  return asSystem('asked for a link: limits', async tx => {
    const short = await take(tx, `ask:${key}`, limits.short)
    return short.ok && (await take(tx, `ask-day:${key}`, limits.day)).ok
  })
}

/** A cause that parallel presses share. */
export const askedCause = (contactId: string, now: Date) =>
  `asked:${contactId}:${Math.floor(now.getTime() / 1000 / FIVE_MINUTES)}`

/**
 * A request for `/m/<token>/new-link`: mails the link's contact a new one, at the address that is stored and not shown. Only a person's press
 * on our own page does (MAGIC-LINKS: which request acts); the answer is the same whether a mail went or not.
 */
export async function receiveNewLink(request: Request, text: string): Promise<Response> {
  const verdict = classify(factsOf(request), env().APP_URL)
  if (verdict === 'head') return answer({ do: 'head' })
  if (verdict === 'forbidden') return refuse(request, { reason: 'forbidden' })
  const parsed = parse(text, currentKeys(), 'm')
  if (!parsed.ok) return refuse(request, { reason: 'incomplete' })
  if (verdict !== 'press') return answer({ do: 'back', path: `/m/${encodeURIComponent(text)}` })
  try {
    return answer(await asked(request, parsed.link, text))
  } catch (error) {
    if (isAppError(error) && error.code === 'unavailable') return refuse(request, { reason: 'unavailable' })
    throw error
  }
}

async function asked(request: Request, link: Link, token: string): Promise<Answerable> {
  const known = await knownOfLink(link)
  if (!known) return { do: 'refuse', view: refusalViewOf({ reason: 'incomplete' }, null, request) }
  const now = new Date()
  const before = await askedBefore(request)
  const tooSoon = now.getTime() / 1000 - before < AGAIN_AFTER_SECONDS
  if (!tooSoon) {
    const wait = await networkWait(networkOf(clientAddress(request.headers)))
    if (wait > 0)
      return { do: 'refuse', view: refusalViewOf({ reason: 'busy', retryAfterSeconds: wait }, known, request) }
    await mail(known, link, now)
  }
  const askedAt = tooSoon ? before : Math.floor(now.getTime() / 1000)
  return { do: 'sent', view: sentViewOf(known, request, { again: askPath(token), askedAt, tooSoon }) }
}

/** When the page that was pressed says that a mail was asked for: only for a friendlier answer, the limits do not believe it. */
async function askedBefore(request: Request): Promise<number> {
  const form = await textAtMost(request, FORM_BYTES)
  const text = new URLSearchParams(form ?? '').get('asked') ?? ''
  return /^\d{1,12}$/.test(text) ? Number(text) : 0
}

async function mail({ facts }: Known, link: Link, now: Date): Promise<void> {
  const { location, contact } = facts
  if (!contact || location.status !== 'active' || location.agencyStatus !== 'active') return
  if (!(await mayMail(`contact:${contact.id}`))) return
  await inLocation(location.id, async tx => {
    const data = { asked: true, by: null, ttlHours: null, once: false, to: null, replaces: false }
    const queued = await queueMessage(tx, {
      contactId: contact.id,
      template: 'your_link',
      cause: askedCause(contact.id, now),
      data,
    })
    const details = { messageId: queued.id, state: queued.state }
    const { kind: linkKind, iat: linkIat } = link
    await writeAudit(tx, tx.locationId, null, {
      act: 'link.new_link_asked',
      contactId: contact.id,
      linkKind,
      linkIat,
      details,
    })
  })
}

const refuse = (request: Request, refusal: Refusal) =>
  answer({ do: 'refuse', view: refusalViewOf(refusal, null, request) })
