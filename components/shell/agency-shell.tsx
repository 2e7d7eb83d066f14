import type { ReactNode } from 'react'
import { PorticoMark } from '@/components/brand/portico-mark'
import type { Role } from '@/lib/auth/roles'
import type { SidebarEntry } from '@/lib/menu-links/types'
import { accountPlace, agencyPlaces } from './places'
import { roleNames } from './role-names'
import { Switcher } from './sidebar'
import { type ShellSettings, StaffShell } from './staff-shell'
import type { SwitcherLocation } from './switcher-list'

type Props = {
  settings: ShellSettings
  user: { name: string; email: string; agencyName: string; role: Role }
  locations: SwitcherLocation[]
  total: number
  mayAgency: boolean
  menu: SidebarEntry[]
  mainLabel?: string
  children: ReactNode
}

/** The frame of what stands above locations: the agency's pages and one's own account. */
export function AgencyShell({ settings, user, locations, total, mayAgency, menu, mainLabel, children }: Props) {
  const places = agencyPlaces({ settings: mayAgency })
  const mark = (
    <span className="grid size-8 shrink-0 place-items-center">
      <PorticoMark className="size-6 text-accent" />
    </span>
  )
  return (
    <StaffShell
      {...settings}
      user={{ name: user.name, email: user.email, role: roleNames[user.role] }}
      title={user.agencyName}
      mark={mark}
      places={places}
      mainLabel={mainLabel}
      menu={{ agencyName: user.agencyName, entries: menu }}
      more={[accountPlace]}
      switcher={
        <Switcher
          mark={mark}
          title={user.agencyName}
          note={total === 1 ? 'One location' : `${total} locations`}
          locations={locations}
          total={total}
          links={places.filter(place => place.id === 'locations')}
        />
      }
    >
      {children}
    </StaffShell>
  )
}
