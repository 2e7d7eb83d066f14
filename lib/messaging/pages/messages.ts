import 'server-only'
import { notFound } from 'next/navigation'
import { z } from 'zod'
import { asSystem, inLocation } from '@/db/client'
import { requireLocation } from '@/lib/auth/gates'
import { listAddress } from '@/lib/auth/list-address'
import { mayInLocation } from '@/lib/auth/roles'
import { env } from '@/lib/platform/env'
import { messageAddress, messagesAddress } from '../inputs'
import { countMessages, listMessageEvents, listMessages, readMessage } from '../reads/messages'
import { readSite } from '../reads/receiver'
import { inTheme, linkWords } from '../rules'
import type { Fixed } from '../types'
import { openAgain } from '../work/compose'

const PAGE = 25

/** The Messages page as its address asks for it. */
export async function loadMessages(slug: string, search: Record<string, unknown>) {
  const { location } = await requireLocation(slug, 'messages.read')
  const asked = listAddress(messagesAddress, search)
  const query = {
    q: asked.q,
    view: asked.view,
    oldestFirst: asked.sort === 'oldest',
    limit: PAGE,
    offset: (asked.page - 1) * PAGE,
  }
  const load = async (tx: Parameters<typeof listMessages>[0]) => ({
    counts: await countMessages(tx, location.id, asked.q),
    rows: await listMessages(tx, location.id, query),
  })
  // A search can't use its index under row level security: the location stands in its SQL.
  const found = asked.q ? await asSystem('messages: search', load) : await inLocation(location.id, load)
  return {
    ...found,
    ...asked,
    pageSize: PAGE,
    now: new Date(),
    location: { slug: location.slug, name: location.name, timeZone: location.timeZone },
    leaves: env().MAIL_DRIVER !== 'outbox',
  }
}
export type MessagesPage = Awaited<ReturnType<typeof loadMessages>>

/** One message as it looks, with what happened to it. 404 where the location has none of this id. */
export async function loadMessage(slug: string, id: string, search: Record<string, unknown>) {
  const { user, location } = await requireLocation(slug, 'messages.read')
  const { view, look } = messageAddress.parse(search)
  if (!z.uuid().safeParse(id).success) notFound()
  const found = await inLocation(location.id, async tx => {
    const row = await readMessage(tx, id)
    if (!row) return null
    const events = await listMessageEvents(tx, id)
    // The demo's outbox is its mailbox: the links in it can be opened.
    const opens = env().DEMO && row.message.provider === 'outbox' ? openAgain(await readSite(tx), row) : []
    return { row, events, opens }
  })
  if (!found) notFound()
  const { message, firstName, lastName, by, isShut } = found.row
  return {
    id: message.id,
    template: message.template,
    state: message.state,
    reason: message.reason,
    isShut: isShut ?? false,
    subject: message.subject,
    to: message.toAddress,
    provider: message.provider,
    attempts: message.attempts,
    contact: { id: message.contactId, name: `${firstName} ${lastName}`.trim() },
    by,
    createdAt: message.createdAt,
    html: message.html && withLink(inTheme(message.html, look), found.opens),
    plain: message.plain && withLink(message.plain, found.opens),
    withheld: (message.data as { fixed?: Fixed }).fixed?.withheld ?? false,
    events: found.events,
    opens: found.opens,
    view,
    look,
    now: new Date(),
    maySend: mayInLocation(user, location, 'messages.send'),
    location: { slug: location.slug, name: location.name, timeZone: location.timeZone },
  }
}
/** In the demo a mail's button does what it does in a mailbox. */
function withLink(text: string, opens: readonly string[]): string {
  const [place = '', url] = [...linkWords(1), ...opens]
  return url && opens.length === 1 ? text.replaceAll(place, () => url) : text
}

export type MessagePage = Awaited<ReturnType<typeof loadMessage>>
