import { Link2 } from 'lucide-react'
import type { ReactNode } from 'react'
import { Avatar } from '@/components/ui/avatar'
import { button } from '@/components/ui/button'
import { Badge } from '@/components/ui/status'
import { OpenDialog } from './address-dialog'
import { ContactMenu } from './contact-menu'

type Props = { name: string; note: string; blocked: boolean; viewAs: ReactNode }

/** Who this is, and the one thing done most. */
export function ContactHead({ name, note, blocked, viewAs }: Props) {
  return (
    <div className="mb-6 flex flex-wrap items-center gap-4">
      <Avatar name={name} size="size-12 text-base" />
      <div className="grid min-w-0 flex-1 basis-60 gap-1">
        <div className="flex flex-wrap items-center gap-3">
          <h1 className="wrap-anywhere text-xl font-semibold tracking-[-.015em]">{name}</h1>
          {blocked ? (
            <Badge tone="danger" icon="ban">
              Blocked
            </Badge>
          ) : null}
        </div>
        <p className="wrap-anywhere text-muted">{note}</p>
      </div>
      <div className="flex flex-wrap gap-2 max-sm:w-full max-sm:[&>form]:flex-1 max-sm:[&>form_button]:w-full">
        <ContactMenu blocked={blocked} />
        {viewAs}
        <OpenDialog
          dialog="generate"
          className={button({ tone: 'primary', className: 'max-sm:order-first max-sm:w-full' })}
        >
          <Link2 aria-hidden className="size-4" strokeWidth={1.75} />
          Generate magic link
        </OpenDialog>
      </div>
    </div>
  )
}
