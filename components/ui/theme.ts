export type ThemeChoice = 'light' | 'dark' | 'system'

/** Kept by the browser for a year; absent when the system decides. */
export const themeCookie = 'portico.theme'

/** What the reader chose, from the cookie's value. */
export function themeChoice(cookie?: string): ThemeChoice {
  return cookie === 'light' || cookie === 'dark' ? cookie : 'system'
}

/** The attribute for `<html>`; none lets the system decide. */
export function themeAttribute(cookie?: string): { 'data-theme'?: 'light' | 'dark' } {
  const choice = themeChoice(cookie)
  return choice === 'system' ? {} : { 'data-theme': choice }
}
