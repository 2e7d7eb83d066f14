import { randomUUID } from 'node:crypto'
import { type Answer, clicks, http, type Jar } from '../fixtures/http'
import { newNetwork } from '../fixtures/portico'

/** What a form sends; a name that ends in `[]` may have several values, a Buffer is a file. */
export type Fields = Record<string, string | string[] | Buffer>

/** How an action took it. `refused`: it said why, beside no field. `invalid`: some fields are not right. `failed`: no answer of an action at all. */
export type Reply =
  | { kind: 'ok' }
  | { kind: 'refused'; because: string }
  | { kind: 'invalid'; fields: string[] }
  | { kind: 'failed'; status: number }

type Call = { url: string; reference: string; fields: Fields; jar: Jar; origin: string }

/** Calls a server action as the browser's script does, its form filled in so. */
export async function callAction(call: Call): Promise<{ reply: Reply; answer: Answer }> {
  const boundary = `portico-${randomUUID()}`
  const body = Buffer.concat([
    ...partsOf(call.fields).map(([head, value]) =>
      Buffer.concat([Buffer.from(`--${boundary}\r\n${head}\r\n\r\n`), value, Buffer.from('\r\n')]),
    ),
    Buffer.from(`--${boundary}--\r\n`),
  ])
  const headers = {
    ...clicks.Chromium,
    accept: 'text/x-component',
    'next-action': call.reference,
    origin: call.origin,
    'sec-fetch-site': new URL(call.url).origin === call.origin ? 'same-origin' : 'cross-site',
    'sec-fetch-mode': 'cors',
    'sec-fetch-dest': 'empty',
    'content-type': `multipart/form-data; boundary=${boundary}`,
  }
  const answer = await http(call.url, { method: 'POST', headers, body, jar: call.jar, from: newNetwork() })
  return { reply: replyOf(answer), answer }
}

/** The two arguments of every action, the state before and the form, as React writes them: the form's fields first, then what points at them. */
function partsOf(fields: Fields): [string, Buffer][] {
  const all = Object.entries(fields).flatMap(([name, value]): [string, Buffer][] => {
    const head = `Content-Disposition: form-data; name="_1_${name}"`
    if (Buffer.isBuffer(value)) return [[`${head}; filename="picture.png"\r\nContent-Type: image/png`, value]]
    return [value].flat().map(each => [head, Buffer.from(each)])
  })
  const idle = { status: 'idle', values: {}, fieldErrors: {} }
  return [...all, ['Content-Disposition: form-data; name="0"', Buffer.from(JSON.stringify([idle, '$K1']))]]
}

type State = { status?: string; formError?: string; fieldErrors?: Record<string, string> }

function replyOf({ status, headers, body }: Answer): Reply {
  if (headers['x-action-redirect']) return { kind: 'ok' }
  const state = stateIn(body)
  if (status !== 200 || !state) return { kind: 'failed', status }
  if (state.status === 'ok') return { kind: 'ok' }
  const fields = Object.keys(state.fieldErrors ?? {})
  if (fields.length > 0) return { kind: 'invalid', fields }
  return { kind: 'refused', because: state.formError ?? '' }
}

/** The action's result in what React streams: the row that the first one calls `a`. Long texts stand before it, with no line's end of their own. */
function stateIn(body: string): State | null {
  const row = /^0:.*"a":"\$@(\w+)"/m.exec(body)?.[1]
  const text = row && new RegExp(`${row}:(\\{"status":".*\\})$`, 'm').exec(body)?.[1]
  return text ? (JSON.parse(text) as State) : null
}

/** The reply in one line. */
export function said(reply: Reply): string {
  if (reply.kind === 'refused') return `refused: ${reply.because}`
  if (reply.kind === 'invalid') return `invalid: ${reply.fields}`
  return reply.kind === 'failed' ? `failed: ${reply.status}` : 'ok'
}
