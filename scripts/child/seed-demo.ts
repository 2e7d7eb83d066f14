import { closePools } from '@/db/client'
import { seedDemo, writeDemoJson } from '@/db/seed/demo'

await seedDemo()
await writeDemoJson()
await closePools()
