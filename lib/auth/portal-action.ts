import 'server-only'
import type { z } from 'zod'
import type { LocationTx } from '@/db/client'
import { writeAudit } from '@/lib/audit/writes'
import type { SharedSource, SharedSubject } from '@/lib/catalog/reads/shared'
import { AppError } from '@/lib/platform/errors'
import type { PortalSession, UserSession } from '@/lib/sessions/types'
import { type ActionOutcome, door } from './action'
import { withPortal } from './portal-gates'
import { inSource } from './shared-gates'

/** What a staff user may do in a shared course: `of` says which, `run` works in the location that it lives in. */
type UserPart<I, T> = {
  of: (input: I) => SharedSubject
  run: (context: { tx: LocationTx; source: SharedSource; session: UserSession; input: I }) => Promise<ActionOutcome<T>>
}

/**
 * The door for what learners do: a live session of the location named in the hidden field `location`, input parsed, one transaction in that
 * location's scope. An override never reaches `run`: it gets `override`, which has no transaction and so can't touch the learner's rows. A
 * staff user in shared courses gets `user`, or is refused where there is none; a "View as" is refused by the gate, whatever the action.
 */
export function portalAction<S extends z.ZodType, T = undefined>(spec: {
  input: S
  run: (context: { tx: LocationTx; session: PortalSession; input: z.output<S> }) => Promise<ActionOutcome<T>>
  override: (context: { session: PortalSession; input: z.output<S> }) => ActionOutcome<T>
  user?: UserPart<z.output<S>, T>
}) {
  return door(
    spec.input,
    async (form): Promise<string> => String(form.get('location') ?? ''),
    async (slug, input): Promise<ActionOutcome<T>> => {
      const outcome = await withPortal(slug, async (tx, session): Promise<ActionOutcome<T> | UserSession> => {
        if (session.kind === 'location_user') return session
        if (session.kind !== 'learner') return spec.override({ session, input })
        const done = await spec.run({ tx, session, input })
        if (done.ok && done.audit) {
          await writeAudit(tx, tx.locationId, null, {
            contactId: session.contact.id,
            sessionId: session.id,
            ...done.audit,
          })
        }
        return done
      })
      if (!outcome) throw new AppError('unauthorised', { userMessage: signedOut })
      if ('viewOnly' in outcome) return { ok: false, formError: outcome.viewOnly }
      return 'ok' in outcome ? outcome : asUser(spec.user, outcome, input)
    },
  )
}

async function asUser<I, T>(
  part: UserPart<I, T> | undefined,
  session: UserSession,
  input: I,
): Promise<ActionOutcome<T>> {
  const done =
    part && (await inSource(session, part.of(input), (tx, source) => part.run({ tx, source, session, input })))
  if (!done) throw new AppError('not_found')
  return done
}

const signedOut = 'You are signed out. Open your link again to go on.'
