import type { ReactNode } from 'react'
import { type MenuIconName, menuIconNames } from '@/lib/menu-links/rules/icons'
import { MenuIcon } from './menu-icon'

export type IconNodes = { name: MenuIconName; node: ReactNode }[]

/** Every icon, drawn here on the server, for a form in the browser to choose from. */
export function iconNodes(): IconNodes {
  return menuIconNames.map(name => ({ name, node: <MenuIcon name={name} className="size-4 shrink-0" /> }))
}
