import { closePools } from '@/db/client'
import { onShutdown } from '@/lib/platform/shutdown'
import { openDatabase } from './lib/database'
import { main, Sentence } from './lib/main'
import { say } from './lib/say'
import { loadSettings } from './lib/settings'
import { startWorking } from './lib/works'

async function worker(): Promise<void> {
  Object.assign(process.env, { NODE_ENV: process.env.NODE_ENV || 'production' })
  const settings = loadSettings()
  if (!settings.env.DATABASE_URL) {
    throw new Sentence(
      'A worker needs the database that the server uses: set DATABASE_URL for both, and WORKER=0 for the server.',
    )
  }
  await openDatabase(settings)
  onShutdown('pools', closePools)
  await startWorking()
  say('The worker sends messages. Ctrl+C stops it.')
}

main(worker)
