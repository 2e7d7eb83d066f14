import 'server-only'
import { refresh } from 'next/cache'
import { redirect } from 'next/navigation'
import type { z } from 'zod'
import { asSystem, inLocation, type LocationTx, type SystemTx } from '@/db/client'
import { type LocationRow, readLocationBySlug } from '@/lib/agencies/reads'
import type { AuditEntry } from '@/lib/audit/types'
import { writeAgencyAudit, writeAudit } from '@/lib/audit/writes'
import { AppError, isAppError } from '@/lib/platform/errors'
import type { FormState } from '@/lib/platform/form'
import { log } from '@/lib/platform/log'
import { formInput, typedValues } from './form-input'
import { currentStaff } from './gates'
import {
  type AgencyPermission,
  type LocationPermission,
  mayInAgency,
  mayInLocation,
  roleIn,
  type StaffUser,
} from './roles'

/** What an action's body gives back: a value, never a throw, for all that is expected. */
export type ActionOutcome<T> = { ok: true; data?: T; audit?: AuditEntry; redirectTo?: string } | Refusal

type Refusal = {
  ok: false
  formError?: string
  formWay?: FormState['formWay']
  fieldErrors?: Record<string, string | undefined>
}

type Action<T> = (previous: FormState<unknown>, form: FormData) => Promise<FormState<T>>
type Input<S extends z.ZodType> = z.output<S>

/**
 * The door for what staff do in a location: signed in, allowed there (else "not found"), input parsed, one transaction in the location's
 * scope, its audit row inside it. The form carries the hidden field `location` (the slug); `run` gets the parsed rest.
 */
export function staffAction<S extends z.ZodType, T = undefined>(spec: {
  may: LocationPermission
  input: S
  run: (context: {
    tx: LocationTx
    user: StaffUser
    location: LocationRow
    input: Input<S>
  }) => Promise<ActionOutcome<T>>
}): Action<T> {
  return door(
    spec.input,
    form => inside(form, spec.may),
    ({ user, location }, input) =>
      inLocation(location.id, async tx => {
        const outcome = await spec.run({ tx, user, location, input })
        if (outcome.ok && outcome.audit) await writeAudit(tx, location.id, user.id, outcome.audit)
        return outcome
      }),
  )
}

/** As `staffAction`, on the system's role: for what changes the location's own row, which stands above tenants. */
export function siteAction<S extends z.ZodType, T = undefined>(spec: {
  may: LocationPermission
  input: S
  run: (context: { tx: SystemTx; user: StaffUser; location: LocationRow; input: Input<S> }) => Promise<ActionOutcome<T>>
}): Action<T> {
  return door(
    spec.input,
    form => inside(form, spec.may),
    ({ user, location }, input) =>
      asSystem(`action: ${spec.may}`, async tx => {
        const outcome = await spec.run({ tx, user, location, input })
        if (outcome.ok && outcome.audit) await writeAudit(tx, location.id, user.id, outcome.audit)
        return outcome
      }),
  )
}

/** The door for what staff do above locations: their own account, the agency. */
export function agencyAction<S extends z.ZodType, T = undefined>(spec: {
  may: AgencyPermission
  input: S
  run: (context: { tx: SystemTx; user: StaffUser; input: Input<S> }) => Promise<ActionOutcome<T>>
}): Action<T> {
  return door(
    spec.input,
    () => above(spec.may),
    (user, input) =>
      asSystem(`action: ${spec.may}`, async tx => {
        const outcome = await spec.run({ tx, user, input })
        if (outcome.ok && outcome.audit) await writeAgencyAudit(tx, user.agencyId, user.id, outcome.audit)
        return outcome
      }),
  )
}

/**
 * The door for what staff ask and nothing is changed by: signed in, allowed above locations. The body opens its own transactions through its
 * room, and answers for no location that the user may not enter.
 */
export function askAction<S extends z.ZodType, T = undefined>(spec: {
  may: AgencyPermission
  input: S
  run: (context: { user: StaffUser; input: Input<S> }) => Promise<ActionOutcome<T>>
}): Action<T> {
  return door(
    spec.input,
    () => above(spec.may),
    (user, input) => spec.run({ user, input }),
  )
}

/** The door for what anybody may ask: sign-in, first-run setup. The body opens its own transactions through its room. */
export function publicAction<S extends z.ZodType, T = undefined>(spec: {
  input: S
  run: (input: Input<S>) => Promise<ActionOutcome<T>>
}): Action<T> {
  return door(
    spec.input,
    async () => null,
    (_nobody, input) => spec.run(input),
  )
}

const signedOut = () =>
  new AppError('unauthorised', {
    userMessage: 'You are not signed in any more. What you typed is still here: sign in, come back, and send it again.',
    way: { href: '/sign-in', label: 'Sign in, in a new tab' },
  })

async function inside(form: FormData, may: LocationPermission): Promise<{ user: StaffUser; location: LocationRow }> {
  const user = await currentStaff()
  if (!user) throw signedOut()
  const slug = String(form.get('location') ?? '')
  const location = await asSystem('action: location', tx => readLocationBySlug(tx, slug))
  if (!location || !roleIn(user, location)) throw new AppError('not_found')
  if (!mayInLocation(user, location, may)) throw new AppError('forbidden')
  return { user, location }
}

async function above(may: AgencyPermission): Promise<StaffUser> {
  const user = await currentStaff()
  if (!user) throw signedOut()
  if (!mayInAgency(user, may)) throw new AppError('forbidden')
  return user
}

/** The shape that all doors share: who asks, parse, run, give everything typed back, map what is unexpected to a sentence. */
export function door<S extends z.ZodType, Who, T>(
  schema: S,
  gate: (form: FormData) => Promise<Who>,
  work: (who: Who, input: Input<S>) => Promise<ActionOutcome<T>>,
): Action<T> {
  return async (_previous, form) => {
    const values = typedValues(form)
    const outcome = await passed(schema, gate, work, form).catch(asRefusal)
    if (!outcome.ok) return refused(values, outcome)
    if (outcome.redirectTo) redirect(outcome.redirectTo)
    refresh()
    return { status: 'ok', values: {}, fieldErrors: {}, data: outcome.data, at: Date.now() }
  }
}

async function passed<S extends z.ZodType, Who, T>(
  schema: S,
  gate: (form: FormData) => Promise<Who>,
  work: (who: Who, input: Input<S>) => Promise<ActionOutcome<T>>,
  form: FormData,
): Promise<ActionOutcome<T>> {
  const who = await gate(form)
  const parsed = await schema.safeParseAsync(formInput(form))
  return parsed.success ? work(who, parsed.data) : { ok: false, fieldErrors: firstErrors(parsed.error) }
}

function refused<T>(
  values: Record<string, string>,
  { formError, formWay, fieldErrors = {} }: Omit<Refusal, 'ok'>,
): FormState<T> {
  const named = Object.entries(fieldErrors).filter((each): each is [string, string] => each[1] !== undefined)
  return {
    status: 'error',
    values,
    fieldErrors: Object.fromEntries(named),
    ...(formError ? { formError } : {}),
    ...(formWay ? { formWay } : {}),
    at: Date.now(),
  }
}

function firstErrors(error: z.ZodError): Record<string, string> {
  const errors: Record<string, string> = {}
  for (const issue of error.issues) errors[String(issue.path[0] ?? 'form')] ??= issue.message
  return errors
}

function asRefusal(error: unknown): Refusal {
  if (isAppError(error)) {
    log.warn({ code: error.code, err: error }, 'action refused')
    return { ok: false, formError: error.userMessage, ...(error.way ? { formWay: error.way } : {}) }
  }
  log.error({ err: error }, 'action failed')
  return { ok: false, formError: 'Something went wrong on our side and nothing was changed. Try again in a moment.' }
}
