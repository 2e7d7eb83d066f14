import { defineConfig } from '@playwright/test'

const chromium = process.env.PORTICO_CHROMIUM

/** `npm test` starts the server, its database and the browser, and says in the environment where they are. */
export default defineConfig({
  testDir: 'e2e',
  fullyParallel: true,
  forbidOnly: Boolean(process.env.CI),
  workers: 2,
  timeout: 120_000,
  expect: { timeout: 20_000 },
  reporter: [['list']],
  use: {
    baseURL: process.env.PORTICO_E2E_URL,
    // No trace: it costs a third of the time, and it looks into pages by itself, which they take for a person's gesture.
    screenshot: 'only-on-failure',
    actionTimeout: 20_000,
    navigationTimeout: 30_000,
    launchOptions: chromium ? { executablePath: chromium } : {},
  },
})
