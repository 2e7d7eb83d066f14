import { openDatabase } from './lib/database'
import { main } from './lib/main'
import { say } from './lib/say'
import { serve } from './lib/serve'
import { assertPortIsFree, loadSettings } from './lib/settings'

async function dev(): Promise<void> {
  Object.assign(process.env, { NODE_ENV: 'development' })
  const settings = loadSettings()
  await assertPortIsFree(settings.env.PORT)
  await openDatabase(settings)
  await serve({ dev: true })
  say(`Portico is ready on ${settings.env.APP_URL}, in development`)
}

main(dev)
