'use client'

import { Pencil, Trash2 } from 'lucide-react'
import Link from 'next/link'
import type { ReactNode } from 'react'
import { openedWords } from '@/components/contacts/opened-words'
import { Button, LinkButton } from '@/components/ui/button'
import { MoveButtons } from '@/components/ui/move-buttons'
import { Status } from '@/components/ui/status'
import { SubmitButton } from '@/components/ui/submit-button'
import { moveEntry } from '@/lib/menu-links/actions'
import type { MenuLinkEntry } from '@/lib/menu-links/pages'
import { opensInWords } from '@/lib/menu-links/rules/words'

type Props = {
  entry: MenuLinkEntry
  icon: ReactNode
  handle?: ReactNode
  first: boolean
  last: boolean
  /** Actions of the list: what answers them outlives the row, or the part of it, that asked. */
  remove: (form: FormData) => void
  give: (form: FormData) => void
}
const editPath = (id: string) => `/agency/menu-links/${id}`

/** One entry: what it is, where it leads, whom it reaches, and what to do with it. */
export function MenuRow({ entry, icon, handle, first, last, remove, give }: Props) {
  const { id, title, of, url, audience, opensIn, opens } = entry
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-2 bg-surface px-4 py-3 sm:px-6">
      {handle}
      <span className="grid size-8 shrink-0 place-items-center rounded-md bg-sunken text-muted">{icon}</span>
      <div className="grid min-w-0 flex-1 basis-56 max-sm:basis-40">
        <Link
          href={editPath(id)}
          className="w-fit max-w-full truncate font-medium hover:underline hover:underline-offset-4"
        >
          {title}
        </Link>
        <span className="truncate text-muted" dir={of ? undefined : 'ltr'}>
          {of ? `User’s Magic Link of ${of.name}` : url}
        </span>
      </div>
      <div className="grid min-w-0 basis-60 max-sm:basis-full">
        <span>{opensInWords[opensIn]}</span>
        <span className="text-muted">{audience}</span>
      </div>
      <span className="text-muted tabular-nums sm:w-32 sm:text-end">{openedWords(opens)}</span>
      <div className="ms-auto flex items-center">
        <MoveButtons action={moveEntry} fields={{ link: id }} title={title} first={first} last={last} />
        <LinkButton href={editPath(id)} tone="quiet" size="icon-sm" aria-label={`Edit “${title}”`}>
          <Pencil aria-hidden className="size-4" strokeWidth={1.75} />
        </LinkButton>
        <form action={remove} className="flex">
          <input type="hidden" name="link" value={id} />
          <Button type="submit" tone="quiet" size="icon-sm" aria-label={`Delete “${title}”`}>
            <Trash2 aria-hidden className="size-4" strokeWidth={1.75} />
          </Button>
        </form>
      </div>
      {of && of.state !== 'live' ? <Dead id={id} of={of} give={give} /> : null}
    </div>
  )
}

const faults = {
  replaced: 'A newer link was made: this one opens nothing.',
  expired: 'Its link has expired: it opens nothing.',
  none: 'No link is made: it opens nothing.',
}

type DeadProps = { id: string; of: NonNullable<MenuLinkEntry['of']>; give: Props['give'] }

function Dead({ id, of, give }: DeadProps) {
  if (of.state === 'live') return null
  return (
    <div className="flex basis-full flex-wrap items-center gap-x-4 gap-y-2 rounded-md bg-caution-soft p-3">
      <Status tone="caution" icon="warn" className="flex-1 whitespace-normal!">
        {faults[of.state]}
      </Status>
      {of.state === 'replaced' ? (
        <form action={give}>
          <input type="hidden" name="link" value={id} />
          <SubmitButton tone="plain" size="sm">
            Put the new link there
          </SubmitButton>
        </form>
      ) : (
        <LinkButton href={of.mendPath} size="sm">
          {of.state === 'none' ? 'Make a link' : 'Regenerate the link'}
        </LinkButton>
      )}
    </div>
  )
}
