/**
 * Whether a POST comes from one of our own pages: `Sec-Fetch-Site` says so, or, where a browser sends none, `Origin` equals `appUrl`.
 * A request with neither is refused.
 */
export function isSameOrigin(headers: Pick<Headers, 'get'>, appUrl: string): boolean {
  const site = headers.get('sec-fetch-site')
  return site === null ? headers.get('origin') === appUrl : site === 'same-origin'
}
