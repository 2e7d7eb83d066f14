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

export default defineConfig({
  test: {
    projects: [
      {
        resolve,
        test: { name: 'unit', include: ['**/*.test.{ts,tsx}'], exclude: [...exclude, '**/*.db.test.ts'], ...patience },
      },
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
