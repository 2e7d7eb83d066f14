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
const patience = { testTimeout: 60_000, hookTimeout: 60_000 }
const exclude = ['**/node_modules/**', '.next/**', '.next-test/**', 'e2e/**', '.data/**', '.data-test/**']

/** What a test changes in its process, others in the same one would see. */
const changesItsProcess = /\bvi\.(mock|doMock|stub\w+|spyOn|useFakeTimers)\(|\bprocess\.env\b|\bglobalThis\b/
const unit = globSync('*/**/*.test.{ts,tsx}', { cwd: root, exclude: [...exclude, '**/*.db.test.ts'] })
const alone = unit.filter(file => changesItsProcess.test(readFileSync(`${root}${file}`, 'utf8')))

export default defineConfig({
  test: {
    projects: [
      // A process for each file costs more than what most of them do.
      { resolve, test: { name: 'unit', include: unit, exclude: alone, isolate: false, ...patience } },
      { resolve, test: { name: 'unit, alone', include: alone, ...patience } },
      {
        resolve,
        test: {
          name: 'db',
          include: ['**/*.db.test.ts'],
          exclude,
          globalSetup: 'scripts/lib/vitest-setup.ts',
          ...patience,
          maxWorkers: 2,
        },
      },
    ],
  },
})
