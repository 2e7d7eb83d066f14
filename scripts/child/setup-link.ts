import { asSystem, closePools } from '@/db/client'
import { setupLinkIfEmpty } from '@/lib/agencies/writes'

const link = await asSystem('first start: setup link', setupLinkIfEmpty)
if (link) process.stdout.write(link)
await closePools()
