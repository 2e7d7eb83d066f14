import { openDatabase } from './lib/database'
import { fail, say } from './lib/say'
import { serve } from './lib/serve'
import { assertPortIsFree, loadSettings } from './lib/settings'

async function dev(): Promise<void> {
  Object.assign(process.env, { NODE_ENV: 'development' })
  const settings = loadSettings()
  await assertPortIsFree(settings.env.PORT)
  const database = await openDatabase(settings)
  try {
    await serve(database, { dev: true })
  } catch (error) {
    await database.stop()
    throw error
  }
  say(`Portico is ready on ${settings.env.APP_URL}, in development`)
}

dev().catch(fail)
