import { closePools } from '@/db/client'
import { resetLinkFor } from '@/lib/auth/reset'

const link = await resetLinkFor(process.argv[2] ?? '')
if (link) process.stdout.write(link)
await closePools()
