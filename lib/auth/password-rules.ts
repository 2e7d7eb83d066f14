/** Longest first: argon2 takes any length, a request should not. In characters. */
export const passwordLength = { least: 10, most: 200 } as const

/** Why a new password can't be taken, as a sentence; null when it can. Length counts, not kinds of characters. */
export function passwordFault(password: string, email = ''): string | null {
  const length = [...password].length
  if (length < passwordLength.least) return 'That is too short. A few words are long enough, and easy to keep.'
  if (length > passwordLength.most) return `Use at most ${passwordLength.most} characters.`
  if (new Set(password).size < 4) return 'That is one character over and over. Use a few words.'
  if (email && password.trim().toLowerCase() === email.trim().toLowerCase())
    return 'That is your email. Use something else.'
  return null
}
