import { ensureBuild } from './build'
import { type Database, openDatabase } from './database'
import { serve } from './serve'
import { assertPortIsFree, loadSettings, type Settings } from './settings'

/** What is done beside the build, once the database is there. */
export type Beside = (settings: Settings) => Promise<void>

/**
 * Settings, database, build and server, in that order; `beside` runs along with the build, which takes the other core.
 * What was started is stopped if a later step fails.
 */
export async function boot(beside: Beside = async () => {}): Promise<{ settings: Settings; database: Database }> {
  Object.assign(process.env, { NODE_ENV: 'production' })
  const settings = loadSettings()
  await assertPortIsFree(settings.env.PORT)
  const database = await openDatabase(settings)
  try {
    await Promise.all([ensureBuild(process.env.NEXT_DIST_DIR || '.next'), beside(settings)])
    await serve(database, { dev: false })
  } catch (error) {
    await database.stop()
    throw error
  }
  return { settings, database }
}
