import { Ban, CircleCheck, Gift, Mail, Pencil } from 'lucide-react'
import { Menu } from '@/components/ui/menu'
import { menuItem } from '@/components/ui/menu-item'
import { OpenDialog } from './address-dialog'

const icon = { 'aria-hidden': true, className: 'size-4 shrink-0 opacity-75', strokeWidth: 1.75 }

/** What is done less often. */
export function ContactMenu({ blocked }: { blocked: boolean }) {
  return (
    <Menu label="More actions">
      <OpenDialog dialog="grant" className={menuItem()}>
        <Gift {...icon} />
        Grant an offer
      </OpenDialog>
      <OpenDialog dialog="login-email" className={menuItem()}>
        <Mail {...icon} />
        Send login email
      </OpenDialog>
      <OpenDialog dialog="edit" className={menuItem()}>
        <Pencil {...icon} />
        Edit details
      </OpenDialog>
      <hr className="mx-2 my-1 border-line" />
      <OpenDialog dialog="block" className={menuItem(blocked ? undefined : 'danger')}>
        {blocked ? <CircleCheck {...icon} /> : <Ban {...icon} />}
        {blocked ? 'Unblock contact' : 'Block contact'}
      </OpenDialog>
    </Menu>
  )
}
