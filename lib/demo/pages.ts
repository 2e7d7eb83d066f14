import 'server-only'
import { asSystem } from '@/db/client'
import { currentKeys } from '@/lib/magic-links/keys'
import { expiresAt, parse } from '@/lib/magic-links/token'
import { env, isLocalUrl } from '@/lib/platform/env'
import { formatDate } from '@/lib/platform/time'
import { readDemoCounts, readDemoFile } from './reads'

/** What the demo's start page shows; null outside of a demo, and while it is not there yet. */
export async function loadDemo() {
  const file = await readDemoFile()
  const counts = file && (await asSystem('demo: start page', tx => readDemoCounts(tx, file.agencyAdmin.email)))
  const learner = file?.learners[0]
  if (!file || !counts || !learner) return null
  const place = file.locations.find(location => location.slug === learner.location)
  return {
    counts,
    users: { agencyAdmin: file.agencyAdmin, accountAdmin: file.accountAdmin, accountUser: file.accountUser },
    place: place?.name ?? '',
    learner: { ...learner, until: untilOf(learner.magicLink) },
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
    expiredAt: file.refused.expired ? untilOf(file.refused.expired) : null,
    /** On a phone beside this computer `localhost` leads nowhere. */
    reachable: !isLocalUrl(env().APP_URL),
  }
}

export type DemoPage = NonNullable<Awaited<ReturnType<typeof loadDemo>>>

/** The day until which a link works; null where it is none of ours. */
function untilOf(url: string): string | null {
  const parsed = parse(url.slice(url.lastIndexOf('/') + 1), currentKeys(), 'm')
  return parsed.ok ? formatDate(expiresAt(parsed.link), 'UTC') : null
}
