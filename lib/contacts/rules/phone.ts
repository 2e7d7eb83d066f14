import { parsePhoneNumberFromString } from 'libphonenumber-js'

/** The E.164 spelling of a phone number typed with its country; null where it is none. */
export function phoneNumber(typed: string): string | null {
  const phone = parsePhoneNumberFromString(typed)
  return phone?.isValid() ? phone.number : null
}

/** A stored number as people read it: `+1 312 555 0134`. */
export function readablePhone(e164: string): string {
  return parsePhoneNumberFromString(e164)?.formatInternational() ?? e164
}
