/** Whether a request's body says that it has at most so many bytes. One that does not say how long it is should not be read: it may never end. */
export function isSmallBody(headers: Pick<Headers, 'get'>, bytes: number): boolean {
  const length = headers.get('content-length')
  return length !== null && Number(length) <= bytes
}
