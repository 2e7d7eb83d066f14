import { MonitorSmartphone } from 'lucide-react'
import { Badge } from '@/components/ui/status'
import { SubmitButton } from '@/components/ui/submit-button'
import { endOwnSession } from '@/lib/auth/actions'
import { ActionForm } from './action-form'

export type OwnSession = { id: string; device: string; since: string; seen: string; current: boolean }

/** Where one is signed in, each with its way out; this browser's is the user menu's. */
export function SessionList({ sessions }: { sessions: OwnSession[] }) {
  return (
    <ul className="mt-4 border-t border-line">
      {sessions.map(session => (
        <li
          key={session.id}
          className="flex flex-wrap items-center gap-x-4 gap-y-2 border-b border-line px-4 py-3 last:border-0 sm:px-6"
        >
          <MonitorSmartphone aria-hidden className="size-4 shrink-0 text-muted" strokeWidth={1.75} />
          <div className="min-w-0 flex-1 basis-48">
            <p className="flex flex-wrap items-center gap-2 font-medium">
              {session.device}
              {session.current ? (
                <Badge tone="positive" icon="check">
                  This browser
                </Badge>
              ) : null}
            </p>
            <p className="text-muted tabular-nums">
              Signed in {session.since}, last seen {session.seen}
            </p>
          </div>
          {session.current ? null : (
            <ActionForm action={endOwnSession} className="grid gap-2">
              <input type="hidden" name="session" value={session.id} />
              <SubmitButton
                tone="plain"
                size="sm"
                pendingLabel="Signing out"
                aria-label={`Sign out ${session.device}, last seen ${session.seen}`}
              >
                Sign out
              </SubmitButton>
            </ActionForm>
          )}
        </li>
      ))}
    </ul>
  )
}
