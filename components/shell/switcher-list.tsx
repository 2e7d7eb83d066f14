import Link from 'next/link'
import { LocationMark } from '@/components/brand/location-mark'

export type SwitcherLocation = { slug: string; name: string; accentColour: string; logo: string | null }

const row =
  'flex min-h-10 items-center gap-3 rounded-md px-2 hover:bg-[color-mix(in_oklab,var(--ink)_6%,transparent)] aria-[current=true]:font-medium'

/** The first locations as links: what the switcher holds before its search has loaded, and without script. */
export function SwitcherList({ locations, current }: { locations: SwitcherLocation[]; current?: string }) {
  return (
    <ul className="p-1">
      {locations.map(({ slug, name, accentColour, logo }) => (
        <li key={slug}>
          <Link href={`/locations/${slug}`} aria-current={slug === current || undefined} className={row}>
            <LocationMark name={name} accent={accentColour} logo={logo} className="size-6" />
            <span className="truncate">{name}</span>
          </Link>
        </li>
      ))}
    </ul>
  )
}
