import { globSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

const root = fileURLToPath(new URL('.', import.meta.url))
const resolve = {
  alias: {
    '@': root.replace(/\/$/, ''),
    // Outside of Next it throws on purpose; tests run what it guards.
    'server-only': `${root}node_modules/server-only/empty.js`,
  },
}
// A slow machine is no failure: what hangs for a minute is.
const usual = { testTimeout: 60_000, hookTimeout: 60_000, maxWorkers: 2 }
const exclude = ['**/node_modules/**', '.next/**', '.next-test/**', 'e2e/**', '.data/**', '.data-test/**']

/** What a test changes in its process, others in the same one would see. */
const changesItsProcess = /\bvi\.(mock|doMock|stub\w+|spyOn|useFakeTimers)\(|\bprocess\.env\b|\bglobalThis\b/
const isDb = (file: string) => /\.db\.test\.ts$/.test(file)
const all = globSync('*/**/*.test.{ts,tsx}', { cwd: root, exclude })
const alone = all.filter(file => changesItsProcess.test(readFileSync(`${root}${file}`, 'utf8')))
const together = all.filter(file => !alone.includes(file))

// A process for each file costs more than what most of them do.
const shared = { isolate: false, setupFiles: 'scripts/lib/vitest-file.ts', ...usual }
const database = { globalSetup: 'scripts/lib/vitest-setup.ts' }

export default defineConfig({
  test: {
    projects: [
      { resolve, test: { name: 'unit', include: together.filter(file => !isDb(file)), ...shared } },
      { resolve, test: { name: 'unit, alone', include: alone.filter(file => !isDb(file)), ...usual } },
      { resolve, test: { name: 'db', include: together.filter(isDb), ...shared, ...database } },
      { resolve, test: { name: 'db, alone', include: alone.filter(isDb), ...usual, ...database } },
    ],
  },
})
