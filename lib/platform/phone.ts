import { parsePhoneNumberFromString } from 'libphonenumber-js'

/** `+13125550148` (E.164) → `+1 312 555 0148`, as people read it; anything else comes back as it is. */
export function formatPhone(phone: string): string {
  return parsePhoneNumberFromString(phone)?.formatInternational() ?? phone
}
