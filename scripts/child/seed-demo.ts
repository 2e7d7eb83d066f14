import { renderEmail } from '@/components/emails/render'
import { closePools } from '@/db/client'
import { seedDemo, writeDemoJson } from '@/db/seed/demo'
import { stopJobs } from '@/lib/platform/jobs'

await seedDemo(renderEmail)
await writeDemoJson()
await stopJobs()
await closePools()
