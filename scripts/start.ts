import { sql } from 'drizzle-orm'
import { asSystem } from '@/db/client'
import { ensureBuild } from './lib/build'
import { runScript } from './lib/child'
import { openDatabase } from './lib/database'
import { fail, say } from './lib/say'
import { serve } from './lib/serve'
import { assertPortIsFree, loadSettings } from './lib/settings'

async function start(): Promise<void> {
  Object.assign(process.env, { NODE_ENV: 'production' })
  const settings = loadSettings()
  await assertPortIsFree(settings.env.PORT)
  const database = await openDatabase(settings)
  try {
    await ensureBuild(process.env.NEXT_DIST_DIR || '.next')
    await serve(database, { dev: false })
  } catch (error) {
    await database.stop()
    throw error
  }
  say(`Portico is ready on ${settings.env.APP_URL}`)
  await offerSetup()
}

/** On an empty installation: the one link that makes the first agency and its admin. */
async function offerSetup(): Promise<void> {
  const rows = await asSystem('first start?', tx => tx.execute(sql`select from agencies limit 1`))
  if (rows.length > 0) return
  const { output } = await runScript('scripts/child/setup-link.ts', { keep: true })
  if (output) say(`\nNobody is here yet. Make the first agency and its admin, once, with this link:\n\n  ${output}\n`)
}

start().catch(fail)
