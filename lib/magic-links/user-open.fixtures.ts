import { eq } from 'drizzle-orm'
import { asSystem, inLocation } from '@/db/client'
import { locations } from '@/db/schema/agencies'
import { makeAgency, makeLocation, makeMenuLink, makeProduct, makeUser } from '@/db/seed/factories'
import { regenerateUserLink } from '@/lib/agencies/writes/site'
import type { Pointer } from '@/lib/auth/pointer'
import type { Role } from '@/lib/auth/roles'
import { sha256 } from '@/lib/platform/crypto'
import { env } from '@/lib/platform/env'
import { readStaffUser } from '@/lib/sessions/reads/staff'
import { readUserSession } from '@/lib/sessions/reads/user'
import { beginStaffSession } from '@/lib/sessions/writes/staff'
import { currentKeys } from './keys'
import { launchProof } from './launch'
import { parse } from './token'
import { USER_LINK_HOURS, userLinkOf } from './user-link'
import { openUserLink } from './user-open'

/** An agency with a location whose user's link an entry opens, and another that has a course. */
export async function makeShop() {
  const { lakeside, ...made } = await asSystem('test', async tx => {
    const agencyId = await makeAgency(tx)
    const admin = await makeUser(tx, agencyId)
    const [lakeside, harbor] = [await makeLocation(tx, agencyId), await makeLocation(tx, agencyId, { name: 'Harbor' })]
    return { agencyId, admin, lakeside, harbor }
  })
  const location = await regenerate(lakeside.id, made.admin.id)
  const entryId = await asSystem('test', tx => makeMenuLink(tx, location))
  const course = await inLocation(made.harbor.id, tx => makeProduct(tx))
  return { ...made, location, entryId, course }
}
export type Shop = Awaited<ReturnType<typeof makeShop>>

/** Makes the location's user's link anew; gives its row. */
export async function regenerate(locationId: string, userId: string, signOut = false) {
  const { kid } = currentKeys().minting(2)
  const how = { userId, kid, ttlHours: USER_LINK_HOURS, signOut }
  const row = await asSystem('test', tx => regenerateUserLink(tx, locationId, how))
  if (!row) throw new Error('the location has gone')
  return row
}

/** A staff user's browser: signed in, and with what the portal gave it. */
export class StaffBrowser {
  portal: Pointer | null = null
  private constructor(
    readonly user: { id: string; sessionId: string },
    readonly staff: Pointer,
  ) {}

  static async of(agencyId: string, role: Role, locationIds: string[] = []): Promise<StaffBrowser> {
    return asSystem('test', async tx => {
      const { id } = await makeUser(tx, agencyId, { role, locationIds })
      const { sid } = await beginStaffSession(tx, id, 'Mac, Firefox')
      const user = await readStaffUser(tx, sha256(sid))
      return new StaffBrowser({ id, sessionId: user?.sessionId ?? '' }, { sid, scope: id })
    })
  }

  /** Presses the entry in the sidebar: the launch as `/menu/<id>/open` makes it, then the link as it is now. */
  async press(shop: Pick<Shop, 'location' | 'entryId'>, { proof = true, ago = 0 } = {}) {
    const token = await tokenOf(shop.location.id)
    const launch = { menuLinkId: shop.entryId, staffSessionId: this.user.sessionId, token }
    const made = launchProof(launch, new Date(Date.now() - ago * 1000), env().AUTH_SECRET[0] as string)
    return this.open(token, proof ? made : null)
  }

  async open(token: string, proof: string | null) {
    const parsed = parse(token, currentKeys(), 'u')
    if (!parsed.ok) throw new Error(parsed.reason)
    const { portal, staff } = this
    const outcome = await openUserLink({ link: parsed.link, token, proof, portal, staff, deviceLabel: 'Mac, Firefox' })
    if (outcome.signed) this.portal = { sid: Buffer.from(outcome.signed.sid, 'base64url'), scope: outcome.signed.scope }
    return outcome.kind === 'refused' ? outcome.refusal.reason : outcome.kind
  }

  /** The session that this browser's portal cookie finds now; null: none. */
  async session() {
    const { portal } = this
    return portal && inLocation(portal.scope, tx => readUserSession(tx, sha256(portal.sid)))
  }
}

/** The token of the location's user's link as it is now. */
export async function tokenOf(locationId: string): Promise<string> {
  const [row] = await asSystem('test', tx => tx.select().from(locations).where(eq(locations.id, locationId)))
  return (row && userLinkOf(row, new Date())?.url.split('/u/')[1]) ?? ''
}
