import { ensureBuild } from './build'
import { openDatabase } from './database'
import { serve } from './serve'
import { assertPortIsFree, loadSettings, type Settings } from './settings'

/** What is done along with the build, once the database is there. */
export type Beside = () => Promise<void>

/** Settings, database, build and server, in that order; `beside` runs along with the build, which leaves a core free. */
export async function boot(beside: Beside = async () => {}): Promise<Settings> {
  Object.assign(process.env, { NODE_ENV: 'production' })
  const settings = loadSettings()
  await assertPortIsFree(settings.env.PORT)
  await openDatabase(settings)
  await Promise.all([ensureBuild(process.env.NEXT_DIST_DIR || '.next'), beside()])
  await serve({ dev: false })
  return settings
}
