import { closePools } from '@/db/client'
import { setupLinkIfEmpty } from '@/lib/agencies/writes'

const link = await setupLinkIfEmpty()
if (link) process.stdout.write(link)
await closePools()
