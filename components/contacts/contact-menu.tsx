'use client'

import { Ban, CircleCheck, Gift, Mail, Pencil } from 'lucide-react'
import { usePathname } from 'next/navigation'
import { Menu, MenuItem, MenuLine } from '@/components/ui/menu'

/** What is done less often. Without script the same is reached from the cards below. */
export function ContactMenu({ blocked }: { blocked: boolean }) {
  const pathname = usePathname()
  const open = (dialog: string) => () => window.history.pushState(null, '', `${pathname}?${dialog}=1`)
  return (
    <Menu label="More actions">
      <MenuItem icon={Gift} onClick={open('grant')}>
        Grant an offer
      </MenuItem>
      <MenuItem icon={Mail} onClick={open('login-email')}>
        Send login email
      </MenuItem>
      <MenuItem icon={Pencil} onClick={open('edit')}>
        Edit details
      </MenuItem>
      <MenuLine />
      <MenuItem icon={blocked ? CircleCheck : Ban} tone={blocked ? undefined : 'danger'} onClick={open('block')}>
        {blocked ? 'Unblock contact' : 'Block contact'}
      </MenuItem>
    </Menu>
  )
}
