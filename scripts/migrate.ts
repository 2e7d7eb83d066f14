import { openDatabase } from './lib/database'
import { fail, say } from './lib/say'
import { loadSettings } from './lib/settings'

async function migrateOnly(): Promise<void> {
  const database = await openDatabase(loadSettings())
  await database.stop()
  say('The database has the newest schema.')
}

migrateOnly().catch(fail)
