import { onShutdown } from '@/lib/platform/shutdown'
import { findBrowser } from './lib/browser'
import { ensureBuild } from './lib/build'
import { run } from './lib/child'
import { finish, main } from './lib/main'
import { say } from './lib/say'
import { startTestDatabase } from './lib/test-database'
import { startTestServer } from './lib/test-server'

const distDir = '.next-test'
const bin = (name: string) => `node_modules/.bin/${name}`

const failed: string[] = []

/** Every part runs, so that one run tells all that is wrong. */
async function test(): Promise<void> {
  const began = Date.now()
  await step('types, lint, structure, unused code', process.execPath, ['--import', 'tsx', 'scripts/check.ts'])
  onShutdown('test database', await startTestDatabase('all'))
  await step('unit and integration', bin('vitest'), ['run'])
  process.env.PORTICO_CHROMIUM = await findBrowser()
  await ensureBuild(distDir)
  await startTestServer(distDir)
  const playwright = ['test', ...process.argv.slice(2)]
  await step('end to end', bin('playwright'), playwright, { NODE_OPTIONS: '--conditions=react-server' })
  const seconds = Math.round((Date.now() - began) / 1000)
  say(failed.length === 0 ? `\nAll of it passed, in ${seconds} s.` : `\nFailed, in ${seconds} s: ${failed.join(' · ')}`)
  await finish(failed.length === 0 ? 0 : 1)
}

async function step(name: string, command: string, args: string[], more: NodeJS.Dict<string> = {}): Promise<void> {
  say(`\n── ${name} ──`)
  const { code } = await run(command, args, { env: { ...process.env, ...more } })
  if (code !== 0) failed.push(name)
}

main(test)
