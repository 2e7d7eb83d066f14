import { onShutdown } from '@/lib/platform/shutdown'
import { findBrowser } from './lib/browser'
import { ensureBuild } from './lib/build'
import { run } from './lib/child'
import { finish, main, Sentence } from './lib/main'
import { say } from './lib/say'
import { startTestDatabase } from './lib/test-database'
import { startTestServer } from './lib/test-server'

const distDir = '.next-test'
const bin = (name: string) => `node_modules/.bin/${name}`

async function test(): Promise<void> {
  const began = Date.now()
  await step('types, lint, structure, unused code', process.execPath, ['--import', 'tsx', 'scripts/check.ts'])
  const stopDatabase = await startTestDatabase('all')
  onShutdown('test database', stopDatabase)
  await step('unit and integration', bin('vitest'), ['run'])
  process.env.PORTICO_CHROMIUM = await findBrowser()
  await ensureBuild(distDir)
  await startTestServer(distDir)
  await step('end to end', bin('playwright'), ['test', ...process.argv.slice(2)], {
    NODE_OPTIONS: '--conditions=react-server',
  })
  say(`\nAll of it passed, in ${Math.round((Date.now() - began) / 1000)} s.`)
  await finish(0)
}

async function step(name: string, command: string, args: string[], more: NodeJS.Dict<string> = {}): Promise<void> {
  say(`\n── ${name} ──`)
  const { code } = await run(command, args, { env: { ...process.env, ...more } })
  if (code !== 0) throw new Sentence(`Failed: ${name}`)
}

main(test)
