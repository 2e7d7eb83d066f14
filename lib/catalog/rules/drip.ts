import { Temporal } from 'temporal-polyfill'

type Drip = { dripDays: number | null; dripDate: string | null }
type Clock = { now: Date; timeZone: string; firstAccessAt: Date | null }

/**
 * When a drip opens: at the location's own midnight of its date, or of the day that lies `dripDays` after the contact's first access (a
 * contact without one counts from now). The later of two; null: there is none.
 */
export function dripOpensAt({ dripDays, dripDate }: Drip, { now, timeZone, firstAccessAt }: Clock): Date | null {
  const days: Temporal.PlainDate[] = []
  if (dripDate !== null) days.push(Temporal.PlainDate.from(dripDate))
  if (dripDays !== null) days.push(dayOf(firstAccessAt ?? now, timeZone).add({ days: dripDays }))
  const last = days.sort(Temporal.PlainDate.compare).at(-1)
  return last ? new Date(last.toZonedDateTime(timeZone).epochMilliseconds) : null
}

function dayOf(at: Date, timeZone: string): Temporal.PlainDate {
  return Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO(timeZone).toPlainDate()
}
