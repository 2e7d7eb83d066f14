import { openDatabase } from './lib/database'
import { finish, main } from './lib/main'
import { say } from './lib/say'
import { loadSettings } from './lib/settings'

async function migrateOnly(): Promise<void> {
  await openDatabase(loadSettings())
  say('The database has the newest schema.')
  await finish(0)
}

main(migrateOnly)
