import type postgres from 'postgres'
import { asSystem, inLocation } from '@/db/client'
import { makeAgency, makeContact, makeGrant, makeLocation, makeOffer, makeProduct } from '@/db/seed/factories'
import { mintContactLink } from '@/lib/magic-links/contact-link'
import { randomToken } from '@/lib/platform/crypto'

export type People = { links: string[]; emails: string[]; pages: { library: string; lesson: string; link: string } }

const LOCATIONS = 4

/** So many contacts over four locations, each with a live grant and a link; the peers get users with the same addresses. */
export async function makePeople(contacts: number, peers: postgres.Sql): Promise<People> {
  const agencyId = await asSystem('bench', tx => makeAgency(tx))
  const links: string[] = []
  const emails: string[] = []
  let pages: People['pages'] | undefined
  for (let n = 0; n < LOCATIONS; n++) {
    const location = await asSystem('bench', tx => makeLocation(tx, agencyId))
    await inLocation(location.id, async tx => {
      const { productId, lessonIds } = await makeProduct(tx, { lessons: 12 })
      const second = await makeProduct(tx, { title: 'A quiet back', lessons: 8 })
      const offerId = await makeOffer(tx, [productId, second.productId])
      for (let c = 0; c < contacts / LOCATIONS; c++) {
        const contact = await makeContact(tx)
        await makeGrant(tx, { contactId: contact.id, offerId })
        const { url } = mintContactLink({ location, contact, ttlHours: 24, once: false })
        links.push(url)
        emails.push(contact.email ?? '')
        const portal = `/portal/${location.slug}`
        pages ??= { library: portal, lesson: `${portal}/courses/${productId}/lessons/${lessonIds[0]}`, link: url }
      }
    })
  }
  const users = emails.map(email => ({ name: 'Mara', email, emailVerified: new Date() }))
  for (const some of slices(users)) await peers`insert into users ${peers(some)}`
  const rows = emails.map(email => ({
    id: randomToken(16),
    name: 'Mara',
    email,
    emailVerified: true,
    createdAt: new Date(),
    updatedAt: new Date(),
  }))
  for (const some of slices(rows)) await peers`insert into "user" ${peers(some)}`
  return { links: shuffled(links), emails: shuffled(emails), pages: pages as People['pages'] }
}

/** A statement takes 65,534 values at most. */
const slices = <T>(rows: readonly T[]) =>
  Array.from({ length: Math.ceil(rows.length / 4000) }, (_, n) => rows.slice(n * 4000, (n + 1) * 4000))

/** In another order, always the same one. */
function shuffled<T>(list: T[]): T[] {
  return list
    .map((item, n) => [(n * 7919) % list.length, item] as const)
    .sort(([a], [b]) => a - b)
    .map(([, item]) => item)
}
