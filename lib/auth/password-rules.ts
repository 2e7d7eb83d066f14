/** Longest first: argon2 takes any length, a request should not. In characters. */
export const passwordLength = { least: 10, most: 200 } as const

/** Why a new password can't be taken. */
export type PasswordFault = 'short' | 'long' | 'same' | 'address'

const sentences: Record<PasswordFault, string> = {
  short: 'That is too short. A few words are long enough, and easy to keep.',
  long: `Use at most ${passwordLength.most} characters.`,
  same: 'That is one character over and over. Use a few words.',
  address: 'That is your email. Use something else.',
}

/** What is wrong with a new password; null: nothing. Length counts, not kinds of characters. */
export function faultOf(password: string, email = ''): PasswordFault | null {
  // Told apart from its code units first: what is typed here may be megabytes.
  if (password.length > passwordLength.most * 2) return 'long'
  const length = [...password].length
  if (length < passwordLength.least) return 'short'
  if (length > passwordLength.most) return 'long'
  if (new Set(password).size < 4) return 'same'
  if (email && password.trim().toLowerCase() === email.trim().toLowerCase()) return 'address'
  return null
}

/** The same as a sentence, for staff. */
export function passwordFault(password: string, email = ''): string | null {
  const fault = faultOf(password, email)
  return fault && sentences[fault]
}
