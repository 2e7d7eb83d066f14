import 'server-only'
import { Webhook } from 'standardwebhooks'
import { z } from 'zod'
import { asSystem, inLocation } from '@/db/client'
import { env } from '@/lib/platform/env'
import { log } from '@/lib/platform/log'
import { textAtMost } from '@/lib/platform/small-body'
import { findByProvider } from '../reads/messages'
import { hearProvider, type ProviderWord } from '../writes/provider'

const BYTES_AT_MOST = 256 * 1024
const types: Record<string, ProviderWord['type']> = {
  'email.sent': 'sent',
  'email.delivered': 'delivered',
  'email.delivery_delayed': 'delayed',
  'email.opened': 'opened',
  'email.bounced': 'bounced',
  // It is on Resend's own list of those that bounced or complained: nothing was tried.
  'email.suppressed': 'bounced',
  'email.complained': 'complained',
  'email.failed': 'failed',
}

const tagsInput = z
  .union([z.record(z.string(), z.string()), z.array(z.object({ name: z.string(), value: z.string() }))])
  .transform(tags => (Array.isArray(tags) ? Object.fromEntries(tags.map(tag => [tag.name, tag.value])) : tags))

const said = z.object({
  type: z.string(),
  created_at: z.string(),
  data: z.object({
    email_id: z.string(),
    tags: tagsInput.default({}),
    bounce: z
      .object({ type: z.string().optional(), subType: z.string().optional(), message: z.string().optional() })
      .optional(),
    suppressed: z.object({ message: z.string().optional() }).optional(),
    failed: z.object({ reason: z.string().optional() }).optional(),
  }),
})

const answer = (status: number, text: string) =>
  new Response(text, { status, headers: { 'Content-Type': 'text/plain' } })

/** What Resend says of messages: believed by its signature alone, not older than five minutes; twice is once. */
export async function receiveResendWebhook(request: Request): Promise<Response> {
  const secret = env().RESEND_WEBHOOK_SECRET
  if (!secret) return answer(404, 'no such webhook')
  const body = await textAtMost(request, BYTES_AT_MOST)
  if (body === null) return answer(413, 'too long')
  const { headers } = request
  const signed = {
    'webhook-id': headers.get('svix-id') ?? '',
    'webhook-timestamp': headers.get('svix-timestamp') ?? '',
    'webhook-signature': headers.get('svix-signature') ?? '',
  }
  try {
    new Webhook(secret).verify(body, signed)
  } catch {
    return answer(401, 'wrong signature')
  }
  const parsed = said.safeParse(jsonOf(body))
  const type = parsed.success ? types[parsed.data.type] : undefined
  // Told about, and of no use here: another answer would bring it again.
  if (!parsed.success || !type) return answer(200, 'ignored')
  const place = await placeOf(parsed.data.data)
  if (!place) return answer(200, 'ignored')
  const heard = await inLocation(place.locationId, tx =>
    hearProvider(tx, place.id, { ...wordOf(parsed.data, type), id: `resend:${signed['webhook-id']}` }),
  )
  log.info({ messageId: place.id, type, heard }, 'a provider told of a message')
  return answer(200, 'ok')
}

type Said = z.output<typeof said>

function wordOf({ created_at, data }: Said, type: ProviderWord['type']): Omit<ProviderWord, 'id'> {
  const at = new Date(created_at)
  const reason = data.bounce?.message ?? data.bounce?.subType ?? data.suppressed?.message ?? data.failed?.reason
  return {
    type,
    at: Number.isNaN(at.getTime()) ? new Date() : at,
    reason: reason?.slice(0, 300) ?? null,
    providerId: data.email_id,
    // A full mailbox, a server away: of Permanent and Undetermined alone is the address at fault.
    transient: data.bounce?.type?.toLowerCase() === 'transient',
  }
}

/** Our own tags say which message it is, also before its id was written down; messages sent without them are known by that id. */
async function placeOf({ email_id, tags }: Said['data']): Promise<{ locationId: string; id: string } | null> {
  const { location, message } = tags
  const ours = z.object({ location: z.uuid(), message: z.uuid() }).safeParse({ location, message })
  if (ours.success) return { locationId: ours.data.location, id: ours.data.message }
  return asSystem('webhook: whose message', tx => findByProvider(tx, email_id))
}

function jsonOf(body: string): unknown {
  try {
    return JSON.parse(body)
  } catch {
    return null
  }
}
