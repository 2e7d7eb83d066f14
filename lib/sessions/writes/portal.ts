import 'server-only'
import { and, eq, inArray, isNull, sql } from 'drizzle-orm'
import type { LocationTx, SystemTx } from '@/db/client'
import { locations } from '@/db/schema/agencies'
import { contacts } from '@/db/schema/contacts'
import { devices, sessions } from '@/db/schema/sessions'
import { touchContactOpened, touchContactSeen } from '@/lib/contacts/writes/opened'
import { noticeNewDevice } from '@/lib/messaging/writes/new-device'
import { newId } from '@/lib/platform/ids'

const inScope = (tx: LocationTx) => eq(sessions.locationId, tx.locationId)

/**
 * Takes the contact's row until the transaction's end. Whoever changes several of a contact's sessions and devices asks for it first, as
 * who turns the links off does: else two of them could each wait for what the other holds.
 */
export async function lockContact(tx: LocationTx, contactId: string): Promise<void> {
  const one = and(eq(contacts.locationId, tx.locationId), eq(contacts.id, contactId))
  await tx.select({ id: contacts.id }).from(contacts).where(one).for('no key update')
}

/** Notes that a confirmed learner's session was used now: session, device and contact. */
export async function touchPortalSession(
  tx: LocationTx,
  session: { id: string; deviceId: string | null; contactId: string },
): Promise<void> {
  if (session.deviceId) await touchContactSeen(tx, session.contactId)
  await tx
    .update(sessions)
    .set({ lastSeenAt: sql`now()` })
    .where(and(inScope(tx), eq(sessions.id, session.id)))
  if (!session.deviceId) return
  await tx
    .update(devices)
    .set({ lastSeenAt: sql`now()` })
    .where(and(eq(devices.locationId, tx.locationId), eq(devices.id, session.deviceId)))
}

/**
 * A person used a session that a GET had made: takes a device slot and counts as opened. Under the contact's row lock the generations must still
 * be current and the cap must hold, else the session ends and the answer is false.
 */
export async function confirmSession(
  tx: LocationTx,
  session: { id: string; contactId: string; deviceKeyHash: Buffer; deviceLabel: string },
): Promise<boolean> {
  const [state] = await tx
    .select({
      current: sql<boolean>`${sessions.linksGeneration} = ${locations.linksGeneration} and ${sessions.principalGeneration} = ${contacts.linkGeneration}`,
      cap: locations.deviceCap,
      confirmedAt: sessions.confirmedAt,
    })
    .from(contacts)
    .innerJoin(sessions, and(eq(sessions.locationId, contacts.locationId), eq(sessions.contactId, contacts.id)))
    .innerJoin(locations, eq(locations.id, contacts.locationId))
    .where(and(inScope(tx), eq(sessions.id, session.id), isNull(sessions.endedAt)))
    .for('no key update', { of: contacts })
  if (!state) return false
  if (state.confirmedAt) return true
  const holds = state.current && (await capHolds(tx, session.contactId, session.deviceKeyHash, state.cap))
  if (!holds) {
    await endSessions(tx, [session.id], state.current ? 'device cap' : 'newer link')
    return false
  }
  const deviceId = await signInDevice(tx, session)
  await tx
    .update(sessions)
    .set({ confirmedAt: sql`now()`, lastSeenAt: sql`now()`, deviceId })
    .where(and(inScope(tx), eq(sessions.id, session.id)))
  await touchContactOpened(tx, session.contactId)
  await noticeNewDevice(tx, session.contactId, session.deviceKeyHash)
  return true
}

async function capHolds(tx: LocationTx, contactId: string, keyHash: Buffer, cap: number | null): Promise<boolean> {
  if (cap === null) return true
  const active = await tx
    .select({ known: sql<boolean>`${devices.keyHash} = ${keyHash}` })
    .from(devices)
    .where(and(eq(devices.locationId, tx.locationId), eq(devices.contactId, contactId), isNull(devices.signedOutAt)))
  return active.some(device => device.known) || active.length < cap
}

async function signInDevice(
  tx: LocationTx,
  device: { contactId: string; deviceKeyHash: Buffer; deviceLabel: string },
): Promise<string> {
  const [row] = await tx
    .insert(devices)
    .values({
      locationId: tx.locationId,
      id: newId(),
      contactId: device.contactId,
      keyHash: device.deviceKeyHash,
      label: device.deviceLabel,
    })
    .onConflictDoUpdate({
      target: [devices.locationId, devices.contactId, devices.keyHash],
      set: { lastSeenAt: sql`now()`, signedOutAt: null, label: device.deviceLabel },
    })
    .returning({ id: devices.id })
  return (row as { id: string }).id
}

/** Ends sessions by id; what has ended stays as it was. */
export async function endSessions(tx: LocationTx, ids: string[], because: string): Promise<void> {
  await tx
    .update(sessions)
    .set({ endedAt: sql`now()`, endedBecause: because })
    .where(and(inScope(tx), inArray(sessions.id, ids), isNull(sessions.endedAt)))
}

/** Signs one device of a contact out: its sessions end. Says whether there was such a device. */
export async function signOutDevice(tx: LocationTx, contactId: string, deviceId: string): Promise<boolean> {
  await lockContact(tx, contactId)
  const found = await tx
    .update(devices)
    .set({ signedOutAt: sql`now()` })
    .where(and(eq(devices.locationId, tx.locationId), eq(devices.contactId, contactId), eq(devices.id, deviceId)))
    .returning({ id: devices.id })
  await tx
    .update(sessions)
    .set({ endedAt: sql`now()`, endedBecause: 'device signed out' })
    .where(
      and(inScope(tx), eq(sessions.contactId, contactId), eq(sessions.deviceId, deviceId), isNull(sessions.endedAt)),
    )
  return found.length > 0
}

/** Ends all learner's sessions of a contact, but `keepId` if given, and marks their devices signed out; says how many sessions ended. */
export async function signOutContact(
  tx: LocationTx,
  contactId: string,
  because: string,
  keep: { sessionId: string; deviceId: string | null } | null = null,
): Promise<number> {
  await lockContact(tx, contactId)
  const ended = await tx
    .update(sessions)
    .set({ endedAt: sql`now()`, endedBecause: because })
    .where(
      and(
        inScope(tx),
        eq(sessions.contactId, contactId),
        eq(sessions.kind, 'learner'),
        isNull(sessions.endedAt),
        keep ? sql`${sessions.id} <> ${keep.sessionId}` : undefined,
      ),
    )
    .returning({ id: sessions.id })
  await tx
    .update(devices)
    .set({ signedOutAt: sql`now()` })
    .where(
      and(
        eq(devices.locationId, tx.locationId),
        eq(devices.contactId, contactId),
        isNull(devices.signedOutAt),
        keep?.deviceId ? sql`${devices.id} <> ${keep.deviceId}` : undefined,
      ),
    )
  return ended.length
}

/** After an epoch rose: marks the devices whose sessions it ended as signed out. For a whole location. */
export async function signOutAllDevices(tx: SystemTx, locationId: string): Promise<void> {
  const signedIn = and(eq(devices.locationId, locationId), isNull(devices.signedOutAt))
  const theirs = tx.select({ id: devices.contactId }).from(devices).where(signedIn)
  const holders = and(eq(contacts.locationId, locationId), inArray(contacts.id, theirs))
  await tx.select({ id: contacts.id }).from(contacts).where(holders).orderBy(contacts.id).for('no key update')
  await tx.update(devices).set({ signedOutAt: sql`now()` }).where(signedIn)
}
