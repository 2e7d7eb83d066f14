import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

const root = fileURLToPath(new URL('.', import.meta.url))
const resolve = {
  alias: {
    '@': root.replace(/\/$/, ''),
    'server-only': `${root}node_modules/server-only/empty.js`,
  },
}
const exclude = ['node_modules/**', '.next/**', '.next-test/**', 'e2e/**', '.data/**', '.data-test/**']

export default defineConfig({
  resolve,
  test: {
    projects: [
      { resolve, test: { name: 'unit', include: ['**/*.test.ts'], exclude: [...exclude, '**/*.db.test.ts'] } },
      {
        resolve,
        test: { name: 'db', include: ['**/*.db.test.ts'], exclude, testTimeout: 20_000, hookTimeout: 60_000 },
      },
    ],
  },
})
