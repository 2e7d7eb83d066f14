import type { ReactNode } from 'react'
import { LocationMark } from '@/components/brand/location-mark'
import type { Role } from '@/lib/auth/roles'
import type { SidebarEntry } from '@/lib/menu-links/types'
import { accountPlace, agencyPlaces, locationPlaces } from './places'
import { roleNames } from './role-names'
import { Switcher } from './sidebar'
import { type ShellSettings, StaffShell } from './staff-shell'
import type { SwitcherLocation } from './switcher-list'

type Props = {
  settings: ShellSettings
  user: { name: string; email: string; agencyName: string }
  role: Role
  location: SwitcherLocation
  locations: SwitcherLocation[]
  total: number
  may: { site: boolean; agency: boolean }
  menu: SidebarEntry[]
  mainLabel?: string
  children: ReactNode
}

/** The frame of a location's pages. */
export function LocationShell({
  settings,
  user,
  role,
  location,
  locations,
  total,
  may,
  menu,
  mainLabel,
  children,
}: Props) {
  const { slug, name, accentColour, logo } = location
  const above = agencyPlaces({ settings: may.agency })
  const mark = <LocationMark name={name} accent={accentColour} logo={logo} className="size-8" />
  return (
    <StaffShell
      {...settings}
      user={{ name: user.name, email: user.email, role: roleNames[role] }}
      title={name}
      mark={mark}
      location={slug}
      places={locationPlaces(slug, may)}
      mainLabel={mainLabel}
      menu={{ agencyName: user.agencyName, entries: menu }}
      more={[...above, accountPlace]}
      switcher={
        <Switcher
          mark={mark}
          title={name}
          note={user.agencyName}
          locations={locations}
          total={total}
          current={slug}
          links={above.filter(place => ['locations', 'agency', 'look'].includes(place.id))}
        />
      }
    >
      {children}
    </StaffShell>
  )
}
