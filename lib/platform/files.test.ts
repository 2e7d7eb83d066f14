import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { answerWithFile, fileOf, type Served, saveFile } from './files'
import { newId } from './ids'

const folder = mkdtempSync(join(tmpdir(), 'files-'))
vi.mock('./env', () => ({ env: () => ({ DATA_DIR: folder }) }))

const location = newId()
const asset = newId()
let file: Served

beforeAll(async () => {
  await saveFile(location, asset, Buffer.from('0123456789'))
  file = {
    path: fileOf(location, asset),
    contentType: 'video/mp4',
    version: `${asset}-10`,
    changedAt: new Date('2026-11-03T10:00:00.500Z'),
    cacheControl: 'private, no-cache',
  }
})
afterAll(() => rmSync(folder, { recursive: true }))

const ask = (headers: Record<string, string> = {}, more: Partial<Served> = {}) =>
  answerWithFile(new Request('http://x/', { headers }), { ...file, ...more })

describe('a file', () => {
  it('comes whole, with its length and what to do with it', async () => {
    const answer = await ask()
    expect(answer.status).toBe(200)
    expect(answer.headers.get('content-length')).toBe('10')
    expect(answer.headers.get('content-security-policy')).toContain('sandbox')
    expect(await answer.text()).toBe('0123456789')
  })

  it.each([
    ['bytes=2-4', 'bytes 2-4/10', '234'],
    ['bytes=7-', 'bytes 7-9/10', '789'],
    ['bytes=-3', 'bytes 7-9/10', '789'],
    ['bytes=0-999', 'bytes 0-9/10', '0123456789'],
    ['bytes=-999', 'bytes 0-9/10', '0123456789'],
  ])('answers %s with that part', async (range, said, text) => {
    const answer = await ask({ range })
    expect([answer.status, answer.headers.get('content-range'), await answer.text()]).toEqual([206, said, text])
  })

  it.each(['bytes=10-', 'bytes=99-100', 'bytes=-0'])('says 416 to %s', async range => {
    const answer = await ask({ range })
    expect([answer.status, answer.headers.get('content-range')]).toEqual([416, 'bytes */10'])
  })

  it.each(['bytes=4-2', 'bytes=0-1,4-5', 'lines=1-2', 'bytes=-'])('answers %s whole', async range => {
    expect((await ask({ range })).status).toBe(200)
  })

  it('answers a range whole when the file is not the one that was begun', async () => {
    expect((await ask({ range: 'bytes=2-4', 'if-range': '"another"' })).status).toBe(200)
    expect((await ask({ range: 'bytes=2-4', 'if-range': `"${asset}-10"` })).status).toBe(206)
  })

  it('says 304 to who has it', async () => {
    expect((await ask({ 'if-none-match': `W/"${asset}-10"` })).status).toBe(304)
    expect((await ask({ 'if-none-match': '"another"' })).status).toBe(200)
    expect((await ask({ 'if-modified-since': 'Tue, 03 Nov 2026 10:00:00 GMT' })).status).toBe(304)
    expect((await ask({ 'if-modified-since': 'Tue, 03 Nov 2026 09:59:59 GMT' })).status).toBe(200)
  })

  it('names a download in any script', async () => {
    const answer = await ask({}, { downloadAs: 'Übung "zwei".pdf' })
    expect(answer.headers.get('content-disposition')).toBe(
      `attachment; filename="_bung _zwei_.pdf"; filename*=UTF-8''%C3%9Cbung%20%22zwei%22.pdf`,
    )
  })

  it('that is gone is 404', async () => {
    expect((await ask({}, { path: fileOf(location, newId()) })).status).toBe(404)
  })

  it('has no path outside the data folder', () => {
    for (const name of ['../secrets.env', 'a/b', '..', '', '.env', 'a\0b', 'logo-1.webp/..']) {
      expect(() => fileOf(location, name)).toThrow()
    }
    expect(() => fileOf('../x', asset)).toThrow()
    expect(fileOf(location, 'logo-k3.webp')).toBe(join(folder, 'files', location, 'logo-k3.webp'))
  })
})
