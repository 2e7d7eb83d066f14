/**
 * Whether a request for an entry comes from our own pages: `Sec-Fetch-Site` says so, or, where a browser sends none (plain http on a network), the
 * Referer, which no other site can write. What somebody typed, pasted or framed elsewhere does not.
 */
export function askedByUs(headers: Pick<Headers, 'get'>, appUrl: string): boolean {
  const site = headers.get('sec-fetch-site')
  if (site !== null) return site === 'same-origin'
  const referer = headers.get('referer')
  return referer !== null && URL.canParse(referer) && new URL(referer).origin === new URL(appUrl).origin
}
