import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { inLocation } from '@/db/client'
import { type TestDatabase, testDatabase } from '@/db/seed/testing'
import { env } from '@/lib/platform/env'
import { newId } from '@/lib/platform/ids'
import { launchProof } from './launch'
import { makeShop, StaffBrowser, tokenOf } from './user-open.fixtures'
import { readUserFacts } from './user-reads'

let database: TestDatabase
beforeAll(async () => {
  database = await testDatabase()
})
afterAll(() => database.close())

describe('readUserFacts', () => {
  it('tells who asks and from where', async () => {
    const shop = await makeShop()
    const june = await StaffBrowser.of(shop.agencyId, 'account_user', [shop.location.id])
    const token = await tokenOf(shop.location.id)
    const launch = { menuLinkId: shop.entryId, staffSessionId: june.user.sessionId, token }
    const proof = launchProof(launch, new Date(), env().AUTH_SECRET[0] as string)
    const read = (asked: Parameters<typeof readUserFacts>[1]) =>
      inLocation(shop.location.id, tx => readUserFacts(tx, asked))
    expect(await read({ token, proof, staff: june.staff })).toMatchObject({
      facts: { staff: { admin: false }, launched: { seen: true, holds: true }, location: { id: shop.location.id } },
      place: { slug: shop.location.slug },
      user: june.user,
      menuLinkId: shop.entryId,
    })
    expect(await read({ token, proof: null, staff: june.staff })).toMatchObject({ facts: { launched: null } })
    expect(await read({ token, proof, staff: null })).toMatchObject({
      facts: { staff: null, launched: null },
      user: null,
    })
  })

  it('takes no notice of another agency’s staff, and finds no location that is not there', async () => {
    const [shop, foreign] = [await makeShop(), await makeShop()]
    const owen = await StaffBrowser.of(foreign.agencyId, 'agency_admin')
    const asked = { token: 'x', proof: null, staff: owen.staff }
    const known = await inLocation(shop.location.id, tx => readUserFacts(tx, asked))
    expect(known).toMatchObject({ user: null, facts: { staff: null } })
    expect(await inLocation(newId(), tx => readUserFacts(tx, asked))).toBeNull()
  })
})
