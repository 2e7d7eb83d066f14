import 'server-only'
import { setTimeout as sleep } from 'node:timers/promises'
import { asSystem, inLocation, type LocationTx } from '@/db/client'
import { readAgency, readLocationBySlug } from '@/lib/agencies/reads'
import type { Lang } from '@/lib/language/types'
import { readByAddress } from '@/lib/messaging/reads/receiver'
import { queueMessage } from '@/lib/messaging/writes/queue'
import { sha256 } from '@/lib/platform/crypto'
import { askedCause, mayMail, networkWait } from './new-link'

/** What came of it; `sent` says nothing about whether anybody has this address. */
export type AskedByAddress =
  | { kind: 'sent'; lang: Lang }
  | { kind: 'busy'; lang: Lang; retryAfterSeconds: number }
  | { kind: 'nowhere' }

/** Looking an address up, limiting and queueing take about this long together; every answer takes at least as long. */
const ANSWER_MS = 250

/**
 * The sign-in page's question: one mail to `email` (lower case) that lists the link of each contact of the location who has this address. Limited
 * by network and by address; the answer and the time it takes are the same whether anybody has it.
 */
export async function askByAddress(slug: string, email: string, network: string): Promise<AskedByAddress> {
  const [answered] = await Promise.all([ask(slug, email, network), sleep(ANSWER_MS)])
  return answered
}

async function ask(slug: string, email: string, network: string): Promise<AskedByAddress> {
  const { location, opens } = await asSystem('asked for a link: location', async tx => {
    const found = await readLocationBySlug(tx, slug)
    const agency = found && (await readAgency(tx, found.agencyId))
    return { location: found, opens: found?.status === 'active' && agency?.status === 'active' }
  })
  if (!location) return { kind: 'nowhere' }
  const lang = location.language
  const retryAfterSeconds = await networkWait(network)
  if (retryAfterSeconds > 0) return { kind: 'busy', lang, retryAfterSeconds }
  const mayGo = await mayMail(`address:${location.id}:${sha256(email).toString('base64url')}`)
  if (mayGo && opens) await inLocation(location.id, tx => mailEach(tx, email))
  return { kind: 'sent', lang }
}

async function mailEach(tx: LocationTx, email: string): Promise<void> {
  const contactIds = await readByAddress(tx, email)
  const [contactId] = contactIds
  if (!contactId) return
  const message = { contactId, cause: askedCause(contactId, new Date()) }
  if (contactIds.length > 1) {
    await queueMessage(tx, { ...message, template: 'login_links', data: { contactIds } })
    return
  }
  const data = { asked: true, by: null, ttlHours: null, once: false, to: null, replaces: false }
  await queueMessage(tx, { ...message, template: 'your_link', data })
}
