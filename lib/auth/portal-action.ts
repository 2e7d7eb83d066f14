import 'server-only'
import type { z } from 'zod'
import type { LocationTx } from '@/db/client'
import { writeAudit } from '@/lib/audit/writes'
import { AppError } from '@/lib/platform/errors'
import type { PortalSession } from '@/lib/sessions/types'
import { type ActionOutcome, door } from './action'
import { withPortal } from './portal-gates'

/**
 * The door for what learners do: a live session of the location named in the hidden field `location`, input parsed, one transaction in that
 * location's scope. An override never reaches `run`: it gets `override`, which has no transaction and so can't touch the learner's rows.
 */
export function portalAction<S extends z.ZodType, T = undefined>(spec: {
  input: S
  run: (context: { tx: LocationTx; session: PortalSession; input: z.output<S> }) => Promise<ActionOutcome<T>>
  override: (context: { session: PortalSession; input: z.output<S> }) => ActionOutcome<T>
}) {
  return door(
    spec.input,
    async (form): Promise<string> => String(form.get('location') ?? ''),
    async (slug, input): Promise<ActionOutcome<T>> => {
      const outcome = await withPortal(slug, async (tx, session): Promise<ActionOutcome<T>> => {
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
      return outcome
    },
  )
}

const signedOut = 'You are signed out. Open your link again to go on.'
