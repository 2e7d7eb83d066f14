import { sql } from 'drizzle-orm'
import { foreignKey, index, integer, pgTable, primaryKey, text, unique, uuid } from 'drizzle-orm/pg-core'
import { locations, users } from './agencies'
import { at, bytes, createdAt, tenantKey } from './columns'
import { contacts } from './contacts'
import { customMenuLinks } from './menu-links'

/** A staff user's sign-in: above tenants, the cookie only points at it. */
export const staffSessions = pgTable(
  'staff_sessions',
  {
    id: uuid('id').primaryKey(),
    /** SHA-256 of the cookie's 32 random bytes. */
    tokenHash: bytes('token_hash').notNull().unique(),
    userId: uuid('user_id')
      .notNull()
      .references(() => users.id),
    deviceLabel: text('device_label').notNull(),
    lastLocationId: uuid('last_location_id').references(() => locations.id),
    createdAt: createdAt(),
    lastSeenAt: at('last_seen_at').notNull().defaultNow(),
    expiresAt: at('expires_at').notNull(),
    endedAt: at('ended_at'),
  },
  t => [index('staff_sessions_user').on(t.userId), index('staff_sessions_last_location').on(t.lastLocationId)],
)

/** A browser of a contact, known by a long-lived cookie. */
export const devices = pgTable(
  'devices',
  {
    ...tenantKey(),
    contactId: uuid('contact_id').notNull(),
    /** SHA-256 of the device cookie's random bytes. */
    keyHash: bytes('key_hash').notNull(),
    label: text('label').notNull(),
    firstSeenAt: at('first_seen_at').notNull().defaultNow(),
    lastSeenAt: at('last_seen_at').notNull().defaultNow(),
    signedOutAt: at('signed_out_at'),
  },
  t => [
    primaryKey({ columns: [t.locationId, t.id] }),
    unique('devices_once').on(t.locationId, t.contactId, t.keyHash),
    foreignKey({ columns: [t.locationId, t.contactId], foreignColumns: [contacts.locationId, contacts.id] }),
  ],
)

/** A portal session: the cookie only points at it. */
export const sessions = pgTable(
  'sessions',
  {
    ...tenantKey(),
    /** SHA-256 of the cookie's 32 random bytes. */
    tokenHash: bytes('token_hash').notNull(),
    kind: text('kind', { enum: ['learner', 'location_user', 'agency_override', 'view_as'] }).notNull(),
    /** The learner; for an override, whose link was opened; for "View as", through whose eyes. Null for a user's session. */
    contactId: uuid('contact_id'),
    userId: uuid('user_id').references(() => users.id),
    staffSessionId: uuid('staff_session_id').references(() => staffSessions.id),
    /** A user's session: the entry of the sidebar that it was opened from. */
    menuLinkId: uuid('menu_link_id').references(() => customMenuLinks.id),
    deviceId: uuid('device_id'),
    deviceLabel: text('device_label').notNull(),
    linkKind: integer('link_kind'),
    /** Seconds since 2024-01-01, as in the token: which link was opened. */
    linkIat: integer('link_iat'),
    linksGeneration: integer('links_generation').notNull(),
    principalGeneration: bytes('principal_generation').notNull(),
    linksEpoch: integer('links_epoch').notNull(),
    principalEpoch: integer('principal_epoch').notNull(),
    /** Null: provisional, made by a GET and not yet confirmed by a person. */
    confirmedAt: at('confirmed_at'),
    createdAt: createdAt(),
    lastSeenAt: at('last_seen_at').notNull().defaultNow(),
    expiresAt: at('expires_at').notNull(),
    endedAt: at('ended_at'),
    endedBecause: text('ended_because'),
  },
  t => [
    primaryKey({ columns: [t.locationId, t.id] }),
    unique('sessions_token').on(t.locationId, t.tokenHash),
    foreignKey({ columns: [t.locationId], foreignColumns: [locations.id] }),
    foreignKey({ columns: [t.locationId, t.contactId], foreignColumns: [contacts.locationId, contacts.id] }),
    foreignKey({ columns: [t.locationId, t.deviceId], foreignColumns: [devices.locationId, devices.id] }),
    index('sessions_contact').on(t.locationId, t.contactId, t.endedAt),
    // Each opening of a link asks for these; by its own index it never reads the location's other sessions, whatever the statistics say.
    index('sessions_provisional')
      .on(t.locationId, t.contactId, t.createdAt)
      .where(sql`${t.kind} = 'learner' and ${t.confirmedAt} is null and ${t.endedAt} is null`),
    index('sessions_device').on(t.locationId, t.deviceId).where(sql`${t.deviceId} is not null`),
    index('sessions_user').on(t.userId).where(sql`${t.userId} is not null`),
    index('sessions_staff_session').on(t.staffSessionId).where(sql`${t.staffSessionId} is not null`),
    index('sessions_menu_link').on(t.menuLinkId).where(sql`${t.menuLinkId} is not null`),
  ],
)

/** One-time links that were burnt: the unique insert is the burning. */
export const magicLinkSpent = pgTable(
  'magic_link_spent',
  {
    ...tenantKey(),
    contactId: uuid('contact_id').notNull(),
    jti: bytes('jti').notNull(),
    sessionId: uuid('session_id').notNull(),
    spentAt: at('spent_at').notNull().defaultNow(),
  },
  t => [
    primaryKey({ columns: [t.locationId, t.id] }),
    unique('magic_link_spent_once').on(t.locationId, t.contactId, t.jti),
    foreignKey({ columns: [t.locationId, t.contactId], foreignColumns: [contacts.locationId, contacts.id] }),
    foreignKey({ columns: [t.locationId, t.sessionId], foreignColumns: [sessions.locationId, sessions.id] }),
    index('magic_link_spent_session').on(t.locationId, t.sessionId),
  ],
)
