/** `anna@example.com` → `a•••@e•••.com`; anything that is not an address → `•••`. */
export function maskEmail(email: string): string {
  const at = email.lastIndexOf('@')
  if (at < 1 || at === email.length - 1) return '•••'
  const domain = email.slice(at + 1)
  const dot = domain.lastIndexOf('.')
  const ending = dot > 0 ? domain.slice(dot) : ''
  return `${firstLetter(email)}•••@${firstLetter(domain)}•••${ending}`
}

function firstLetter(text: string): string {
  return Array.from(text)[0] ?? ''
}

const tokenPath = /\/(m|u|setup|reset|unsubscribe)\/[^\s/?#"'`<>\\)\]•[]+/g
const bareToken = /(?<![A-Za-z0-9_-])[A-Za-z0-9_-]{68,}(?![A-Za-z0-9_-])/g
const bearer = /\b(Bearer|Basic)\s+[^\s"']+/gi
const urlPassword = /(\b[a-z][a-z0-9+.-]*:\/\/[^\s:/@]*):[^\s@/]+@/gi
const address = /[\p{L}\p{N}._%+'-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/gu

/** Takes out of any text what a log may not hold: link tokens, bearer keys, passwords in URLs, whole addresses. */
export function maskText(text: string): string {
  return text
    .replace(urlPassword, '$1:•••@')
    .replace(tokenPath, '/$1/•••')
    .replace(bareToken, '•••')
    .replace(bearer, '$1 •••')
    .replace(address, maskEmail)
}

const hiddenKeys = /cookie|password|passwd|secret|token|authorization|api_?key|mac$|^jti$/i

/** Whether the value under a key of this name never goes into a log. */
export function isHiddenKey(key: string): boolean {
  return hiddenKeys.test(key)
}
