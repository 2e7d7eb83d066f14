import 'server-only'
import { asSystem } from '@/db/client'
import { currentKeys } from '@/lib/magic-links/keys'
import { expiresAt, parse } from '@/lib/magic-links/token'
import type { Link } from '@/lib/magic-links/types'
import { env, isLocalUrl } from '@/lib/platform/env'
import { formatDate } from '@/lib/platform/time'
import { readDemoCounts, readDemoDoor, readDemoFile } from './reads'

/** What the demo's start page shows; null outside of a demo, and while it is not there yet. */
export async function loadDemo() {
  const file = await readDemoFile()
  const counts = file && (await asSystem('demo: start page', tx => readDemoCounts(tx, file.agencyAdmin.email)))
  const learner = file?.learners[0]
  if (!file || !counts || !learner) return null
  const link = linkOf(learner.magicLink)
  const { zone, turnedOff } = await asSystem('demo: door', tx => readDemoDoor(tx, learner.location, link))
  const place = file.locations.find(location => location.slug === learner.location)
  return {
    counts,
    users: { agencyAdmin: file.agencyAdmin, accountAdmin: file.accountAdmin, accountUser: file.accountUser },
    place: place?.name ?? '',
    learner: { ...learner, until: link && formatDate(expiresAt(link), zone), turnedOff },
    links: {
      expired: file.refused.expired,
      replaced: file.refused.replaced,
      accessEnded: file.accessEnded,
      oneTime: file.oneTime,
      used: file.refused.used,
      sidebarOnly: file.usersMagicLink?.url,
      incomplete: file.refused.incomplete,
      noOffer: file.learnerWithoutOffer?.magicLink,
    },
    expiredAt: file.refused.expired ? untilOf(file.refused.expired, zone) : null,
    /** On a phone beside this computer `localhost` leads nowhere. */
    reachable: !isLocalUrl(env().APP_URL),
  }
}

export type DemoPage = NonNullable<Awaited<ReturnType<typeof loadDemo>>>

/** What a link says; null where it is none of ours. */
function linkOf(url: string): Link | null {
  const parsed = parse(url.slice(url.lastIndexOf('/') + 1), currentKeys(), 'm')
  return parsed.ok ? parsed.link : null
}

/** The day until which a link works, in that zone. */
function untilOf(url: string, zone: string): string | null {
  const link = linkOf(url)
  return link && formatDate(expiresAt(link), zone)
}
