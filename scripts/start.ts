import { sql } from 'drizzle-orm'
import { asSystem } from '@/db/client'
import { boot } from './lib/boot'
import { runScript } from './lib/child'
import { main } from './lib/main'
import { say } from './lib/say'

async function start(): Promise<void> {
  const { env } = await boot()
  say(`Portico is ready on ${env.APP_URL}`)
  await offerSetup()
}

/** On an empty installation: the one link that makes the first agency and its admin. */
async function offerSetup(): Promise<void> {
  const rows = await asSystem('first start?', tx => tx.execute(sql`select from agencies limit 1`))
  if (rows.length > 0) return
  const { output } = await runScript('scripts/child/setup-link.ts', { keep: true })
  if (output) say(`\nNobody is here yet. Make the first agency and its admin, once, with this link:\n\n  ${output}\n`)
}

main(start)
