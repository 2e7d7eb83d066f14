import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { Jar } from '../fixtures/http'
import type { Portico } from '../fixtures/portico'
import { type Caller, callerNames } from './callers'
import { enter } from './enter'
import { makeStaff, makeWorld, type Staff, type World } from './seed'
import { changedTables, readState, type Scope } from './state'

export type Stage = { staff: Staff; world: World; elsewhere: World; scope: Scope }

/** Two agencies, a location with everything in it, and one of the same agency that only its admins may enter. */
export async function makeStage(portico: Portico): Promise<Stage> {
  const staff = await makeStaff()
  const [world, elsewhere] = [await makeWorld(staff), await makeWorld(staff, false)]
  await putFiles(portico, world)
  const agencyIds = [staff.agencyId, staff.otherAgencyId]
  return { staff, world, elsewhere, scope: { agencyIds, locationIds: [world.location.id, elsewhere.location.id] } }
}

/** Puts the world's files where its server looks for them. */
export async function putFiles({ server }: Portico, { location, assetId }: World): Promise<void> {
  const folder = path.join(server.folder, 'files', location.id)
  await mkdir(folder, { recursive: true })
  await writeFile(path.join(folder, assetId), 'bytes')
  await writeFile(path.join(folder, 'logo-a1b2c3.webp'), 'bytes')
}

/** Everybody's cookies, each signed in on a browser of their own. */
export async function letAllIn({ staff, world, elsewhere }: Stage): Promise<Map<Caller, Jar>> {
  const one = async (caller: Caller) => [caller, await enter(caller, staff, world, elsewhere)] as const
  return new Map(await Promise.all(callerNames.map(one)))
}

/** Runs it, and says in which tables of the scope something was written meanwhile. */
export async function watched<T>({ database }: Portico, scope: Scope, work: () => Promise<T>) {
  const before = await readState(database.owner, scope)
  const result = await work()
  return { result, changed: changedTables(before, await readState(database.owner, scope)) }
}

/** Words that only those read who may see the world's contents. */
export const secretsOf = ({ contact, productTitle, offerTitle }: World) => [
  String(contact.email),
  productTitle,
  offerTitle,
]
