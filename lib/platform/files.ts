import { createReadStream } from 'node:fs'
import { mkdir, open, rename, writeFile } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { Readable } from 'node:stream'
import { env } from './env'
import { AppError } from './errors'
import { isId, newId } from './ids'

const safeName = /^[a-z0-9][a-z0-9-]{0,80}(\.[a-z0-9]{1,8})?$/

/**
 * Where a location's file lies: `<DATA_DIR>/files/<locationId>/<name>`; `name` is an asset's id or `logo-<version>.webp`.
 * Throws AppError 'invalid' for any other shape, so no request can point outside.
 */
export function fileOf(locationId: string, name: string): string {
  if (!isId(locationId) || !safeName.test(name)) throw new AppError('invalid', { message: 'not the name of a file' })
  return join(resolve(env().DATA_DIR), 'files', locationId, name)
}

/** Writes a file whole or not at all; an older one of that name is replaced. Errors as `fileOf`. */
export async function saveFile(locationId: string, name: string, bytes: Uint8Array): Promise<void> {
  const path = fileOf(locationId, name)
  await mkdir(dirname(path), { recursive: true })
  const unfinished = `${path}.${newId()}`
  await writeFile(unfinished, bytes)
  await rename(unfinished, path)
}

/** What an answer says of its file. `version` changes when the bytes do; `changedAt` in whole seconds. */
export type Served = {
  path: string
  contentType: string
  version: string
  changedAt: Date
  cacheControl: string
  /** Set where the browser shall keep it: its name there. */
  downloadAs?: string
}

/** Answers a GET with a file: 200, 206 for one range, 304, 416; 404 where the file is gone. Streams, and stops when the client does. */
export async function answerWithFile(request: Request, file: Served): Promise<Response> {
  const size = await sizeOf(file.path)
  if (size === null)
    return new Response('This file is gone.', { status: 404, headers: { 'Cache-Control': 'no-store' } })
  const headers = headersOf(file)
  if (isFresh(request.headers, file)) return new Response(null, { status: 304, headers })
  const range = rangeOf(request.headers, file, size)
  if (range === 'outside') {
    return new Response(null, { status: 416, headers: { ...headers, 'Content-Range': `bytes */${size}` } })
  }
  const { start, end } = range ?? { start: 0, end: size - 1 }
  const partial: Record<string, string> = range ? { 'Content-Range': `bytes ${start}-${end}/${size}` } : {}
  const body = size === 0 ? null : (Readable.toWeb(createReadStream(file.path, { start, end })) as ReadableStream)
  return new Response(body, {
    status: range ? 206 : 200,
    headers: { ...headers, ...partial, 'Content-Length': String(end - start + 1) },
  })
}

async function sizeOf(path: string): Promise<number | null> {
  const handle = await open(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null
    throw error
  })
  if (!handle) return null
  const { size } = await handle.stat().finally(() => handle.close())
  return size
}

const etagOf = (file: Served) => `"${file.version}"`

function headersOf(file: Served): Record<string, string> {
  return {
    'Content-Type': file.contentType,
    'Accept-Ranges': 'bytes',
    'Cache-Control': file.cacheControl,
    ETag: etagOf(file),
    'Last-Modified': file.changedAt.toUTCString(),
    // Whatever somebody uploaded, it runs nothing here.
    'Content-Security-Policy': "default-src 'none'; sandbox",
    'Content-Disposition': file.downloadAs ? disposition(file.downloadAs) : 'inline',
  }
}

/** `attachment` with the name in ASCII and, for those who can, as it is (RFC 6266). */
function disposition(name: string): string {
  const plain = name.replace(/[^\x20-\x7e]|["\\%;]/g, '_')
  const whole = encodeURIComponent(name).replace(/['()*]/g, each => `%${each.charCodeAt(0).toString(16).toUpperCase()}`)
  return `attachment; filename="${plain}"; filename*=UTF-8''${whole}`
}

const wholeSeconds = (at: Date) => Math.floor(at.getTime() / 1000)

function isFresh(headers: Headers, file: Served): boolean {
  const known = headers.get('if-none-match')
  if (known !== null) {
    return known.split(',').some(each => each.trim() === '*' || each.trim().replace(/^W\//, '') === etagOf(file))
  }
  const since = Date.parse(headers.get('if-modified-since') ?? '')
  return !Number.isNaN(since) && wholeSeconds(file.changedAt) * 1000 <= since
}

/** The one range asked for, within the file; null: the whole file is the answer. Several ranges are answered whole. */
function rangeOf(headers: Headers, file: Served, size: number): { start: number; end: number } | 'outside' | null {
  const match = /^bytes=(\d*)-(\d*)$/.exec(headers.get('range') ?? '')
  if (!match || (match[1] === '' && match[2] === '') || !stillThatFile(headers, file)) return null
  const [, first = '', last = ''] = match
  const start = first === '' ? Math.max(0, size - Number(last)) : Number(first)
  const end = first === '' || last === '' ? size - 1 : Math.min(Number(last), size - 1)
  if (start >= size || (first === '' && Number(last) === 0)) return 'outside'
  return start > end ? null : { start, end }
}

function stillThatFile(headers: Headers, file: Served): boolean {
  const condition = headers.get('if-range')
  return condition === null || condition === etagOf(file) || condition === file.changedAt.toUTCString()
}
