import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { parseEnv } from './env'
import { ensureSecrets } from './secrets-file'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'portico-secrets-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

test('made once, kept, and readable by their owner only', () => {
  const first = ensureSecrets(folder)
  expect(ensureSecrets(folder)).toEqual(first)
  expect(statSync(path.join(folder, 'secrets.env')).mode & 0o777).toBe(0o600)
})

test('what is made is accepted as settings', () => {
  expect(parseEnv(ensureSecrets(folder)).MAGIC_LINK_KEYS).toHaveLength(1)
})

test('what is there stays, what is missing is added', () => {
  writeFileSync(path.join(folder, 'secrets.env'), `AUTH_SECRET="${'x'.repeat(40)}"\n`)
  const secrets = ensureSecrets(folder)
  expect(secrets.AUTH_SECRET).toBe('x'.repeat(40))
  expect(readFileSync(path.join(folder, 'secrets.env'), 'utf8')).toContain('MAGIC_LINK_KEYS=')
})
