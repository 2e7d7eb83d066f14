/** Whether a request's body says that it has at most so many bytes. One that does not say how long it is should not be read: it may never end. */
export function isSmallBody(headers: Pick<Headers, 'get'>, bytes: number): boolean {
  const length = headers.get('content-length')
  return length !== null && Number(length) <= bytes
}

/** A request's body as text, read no further than so many bytes, whatever it says of its length; null where there is more. */
export async function textAtMost({ body }: Pick<Request, 'body'>, bytes: number): Promise<string | null> {
  const reader = body?.getReader()
  const parts: Uint8Array[] = []
  let left = bytes
  for (let part = await reader?.read(); part?.value; part = await reader?.read()) {
    left -= part.value.length
    if (left < 0) {
      await reader?.cancel()
      return null
    }
    parts.push(part.value)
  }
  return Buffer.concat(parts).toString()
}
