import 'server-only'
import { asSystem, type SystemTx } from '@/db/client'
import { currentStaff } from '@/lib/auth/gates'
import type { StaffUser } from '@/lib/auth/roles'
import { answer } from '@/lib/magic-links/answer'
import { launchProof } from '@/lib/magic-links/launch'
import { factsOf } from '@/lib/magic-links/request'
import { refusalViewOf } from '@/lib/magic-links/views'
import { env } from '@/lib/platform/env'
import { isId } from '@/lib/platform/ids'
import { findEntry } from '../pages'
import { type MenuLinkRow, readLinkLocation } from '../reads'
import { fillAddress } from '../rules/address'
import { askedByUs } from '../rules/asked'
import { linkOf } from '../rules/state'
import { countOpen } from '../writes'

/**
 * `/menu/<id>/open`: checks that this user sees the entry and sends them on, to its address or, with a launch proof, to its user's link. Asked
 * for from anywhere but our own pages it shows the entry's page instead, so that no other site can open it for somebody.
 */
export async function openMenu(request: Request, id: string): Promise<Response> {
  const { searchParams } = new URL(request.url)
  const slug = searchParams.get('location') ?? undefined
  const page = `/menu/${encodeURIComponent(id)}${slug ? `?location=${encodeURIComponent(slug)}` : ''}`
  if (!askedByUs(request.headers, env().APP_URL) || factsOf(request).speculative) return seeOther(page)
  const user = await currentStaff()
  if (!user) return signedOut(request)
  const to = isId(id) && (await asSystem('menu: open', tx => destination(tx, user, id, slug)))
  return seeOther(to || page)
}

/** Where the entry leads this user now; null: its page says why nowhere. */
async function destination(tx: SystemTx, user: StaffUser, id: string, slug?: string): Promise<string | null> {
  const found = await findEntry(tx, user, id, slug)
  if (!found) return null
  const { link, place } = found
  const to = link.linkLocationId
    ? await launched(tx, user, link)
    : fillAddress(link.url ?? '', {
        'location.id': place?.id ?? null,
        'location.name': place?.name ?? null,
        'user.email': user.email,
        'user.name': user.name,
      })
  if (to) await countOpen(tx, link.id)
  return to
}

async function launched(tx: SystemTx, user: StaffUser, link: MenuLinkRow): Promise<string | null> {
  const location = link.linkLocationId && (await readLinkLocation(tx, link.linkLocationId))
  if (!location || location.agencyId !== user.agencyId) return null
  const now = new Date()
  const current = linkOf(link.linkGeneration, location, now)
  if (current.state !== 'live') return null
  const token = current.link.url.slice(current.link.url.lastIndexOf('/') + 1)
  const launch = { menuLinkId: link.id, staffSessionId: user.sessionId, token }
  return `/u/${token}?launch=${launchProof(launch, now, env().AUTH_SECRET[0] as string)}`
}

const seeOther = (location: string) =>
  new Response(null, {
    status: 303,
    headers: { Location: location, 'Cache-Control': 'no-store', 'X-Robots-Tag': 'noindex' },
  })

/** In a frame the sign-in page would put the app into itself: this one leads out of it. */
const signedOut = (request: Request) =>
  request.headers.get('sec-fetch-dest') === 'iframe'
    ? answer({ do: 'refuse', view: refusalViewOf({ reason: 'sidebar_only' }, null, request) }, "'self'")
    : seeOther('/sign-in')
