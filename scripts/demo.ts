import { readFileSync } from 'node:fs'
import path from 'node:path'
import { boot } from './lib/boot'
import { runScript } from './lib/child'
import { main, Sentence } from './lib/main'
import { say } from './lib/say'

interface Account {
  email: string
  password: string
}

interface DemoFile {
  url: string
  agencyAdmin: Account
  accountAdmin: Account
  accountUser: Account
  learners: { name: string; location: string; magicLink: string }[]
}

async function demo(): Promise<void> {
  process.env.DEMO = '1'
  const began = Date.now()
  const { env } = await boot(writeDemo)
  const file = path.join(env.DATA_DIR, 'demo.json')
  explain(JSON.parse(readFileSync(file, 'utf8')) as DemoFile, file)
  say(`Ready in ${((Date.now() - began) / 1000).toFixed(1)} s. Ctrl+C stops it.`)
}

/** The demo agency, where it is absent, and demo.json with fresh links. */
async function writeDemo(): Promise<void> {
  const { code } = await runScript('scripts/child/seed-demo.ts')
  if (code !== 0) throw new Sentence('The demo data could not be written; the reason is above.')
}

function explain(demo: DemoFile, file: string): void {
  const learner = demo.learners[0]
  say(`\nPortico's demo is ready: ${demo.url}\n`)
  if (learner) say(`  Open a magic link, as ${learner.name} would:\n    ${learner.magicLink}\n`)
  say(`  Or sign in as staff: ${demo.url}/sign-in`)
  const accounts = {
    'agency admin': demo.agencyAdmin,
    'account admin': demo.accountAdmin,
    'account user': demo.accountUser,
  }
  for (const [role, { email, password }] of Object.entries(accounts))
    say(`    ${role.padEnd(14)} ${email}  ${password}`)
  say(`\n  Everything else to try, for scripts too: ${file}\n`)
}

main(demo)
