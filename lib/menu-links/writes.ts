import 'server-only'
import { and, asc, eq, isNotNull, isNull, sql } from 'drizzle-orm'
import type { SystemTx } from '@/db/client'
import { customMenuLinks } from '@/db/schema/menu-links'
import { newId } from '@/lib/platform/ids'
import type { MenuLinkInput } from './inputs'

/** What an entry holds, as its form says it; `link` is the user's link that it opens, in place of an address. */
export type MenuLinkFields = Pick<
  MenuLinkInput,
  'title' | 'icon' | 'opensIn' | 'shownOn' | 'locationIds' | 'roles' | 'allowCamera' | 'allowMicrophone'
> &
  ({ url: string; link: null } | { url: null; link: { locationId: string; generation: Buffer } })

const columns = ({ link, url, ...rest }: MenuLinkFields) => ({
  ...rest,
  url,
  target: link ? ('user_link' as const) : ('url' as const),
  linkLocationId: link?.locationId ?? null,
  linkGeneration: link?.generation ?? null,
})
const one = (agencyId: string, id: string) => and(eq(customMenuLinks.agencyId, agencyId), eq(customMenuLinks.id, id))

/** Adds an entry at the end of the agency's; gives its id. */
export async function createMenuLink(
  tx: SystemTx,
  agencyId: string,
  userId: string | null,
  fields: MenuLinkFields,
): Promise<string> {
  const id = newId()
  const position = sql`coalesce((select max(m.position) + 1 from ${customMenuLinks} m where m.agency_id = ${agencyId}), 0)`
  await tx.insert(customMenuLinks).values({ ...columns(fields), id, agencyId, createdBy: userId, position })
  return id
}

/** Changes an entry; false where the agency has none of that id. */
export async function updateMenuLink(
  tx: SystemTx,
  agencyId: string,
  id: string,
  fields: MenuLinkFields,
): Promise<boolean> {
  const found = await tx
    .update(customMenuLinks)
    .set(columns(fields))
    .where(and(one(agencyId, id), isNull(customMenuLinks.deletedAt)))
    .returning({ id: customMenuLinks.id })
  return found.length > 0
}

/** Takes an entry out of every sidebar, or (`deleted` false) puts it back where it was; gives its title, null where there is none. */
export async function setDeleted(
  tx: SystemTx,
  agencyId: string,
  id: string,
  deleted: boolean,
): Promise<{ title: string } | null> {
  const state = deleted ? isNull(customMenuLinks.deletedAt) : isNotNull(customMenuLinks.deletedAt)
  const [row] = await tx
    .update(customMenuLinks)
    .set({ deletedAt: deleted ? sql`now()` : null })
    .where(and(one(agencyId, id), state))
    .returning({ title: customMenuLinks.title })
  return row ?? null
}

/** Puts the agency's entries into this order; what is not named keeps its place behind them. */
export async function orderMenuLinks(tx: SystemTx, agencyId: string, order: readonly string[]): Promise<void> {
  const rows = await lockedOrder(tx, agencyId)
  const known = new Set(rows)
  const named = [...new Set(order)].filter(id => known.has(id))
  const whole = [...named, ...rows.filter(id => !named.includes(id))]
  for (const [position, id] of whole.entries()) {
    await tx.update(customMenuLinks).set({ position }).where(one(agencyId, id))
  }
}

/** Moves an entry one place up or down; false where the agency has none of that id. */
export async function moveMenuLink(
  tx: SystemTx,
  agencyId: string,
  id: string,
  direction: 'up' | 'down',
): Promise<boolean> {
  const rows = await lockedOrder(tx, agencyId)
  const at = rows.indexOf(id)
  if (at < 0) return false
  const to = Math.min(Math.max(at + (direction === 'up' ? -1 : 1), 0), rows.length - 1)
  rows.splice(to, 0, ...rows.splice(at, 1))
  await orderMenuLinks(tx, agencyId, rows)
  return true
}

/** Entries are few: two people who order them at once wait for each other. */
async function lockedOrder(tx: SystemTx, agencyId: string): Promise<string[]> {
  const rows = await tx
    .select({ id: customMenuLinks.id })
    .from(customMenuLinks)
    .where(and(eq(customMenuLinks.agencyId, agencyId), isNull(customMenuLinks.deletedAt)))
    .orderBy(asc(customMenuLinks.position), asc(customMenuLinks.id))
    .for('update')
  return rows.map(row => row.id)
}

/** Gives the entries that open a location's user's link (one of them, or all) the link that is its now; says how many. */
export async function giveLink(
  tx: SystemTx,
  location: { id: string; userLinkGeneration: Buffer },
  only: string | null = null,
): Promise<number> {
  const given = await tx
    .update(customMenuLinks)
    .set({ linkGeneration: location.userLinkGeneration })
    .where(
      and(
        eq(customMenuLinks.linkLocationId, location.id),
        isNull(customMenuLinks.deletedAt),
        only ? eq(customMenuLinks.id, only) : undefined,
        sql`${customMenuLinks.linkGeneration} is distinct from ${location.userLinkGeneration}`,
      ),
    )
    .returning({ id: customMenuLinks.id })
  return given.length
}

/** Counts one opening of an entry. */
export async function countOpen(tx: SystemTx, id: string): Promise<void> {
  await tx
    .update(customMenuLinks)
    .set({ opens: sql`${customMenuLinks.opens} + 1` })
    .where(eq(customMenuLinks.id, id))
}
