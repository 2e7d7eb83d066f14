import { sql } from 'drizzle-orm'
import { type AnyPgColumn, check, index, integer, jsonb, pgTable, text, unique, uuid } from 'drizzle-orm/pg-core'
import { at, bytes, createdAt } from './columns'

export const agencies = pgTable('agencies', {
  id: uuid('id').primaryKey(),
  name: text('name').notNull(),
  status: text('status', { enum: ['active', 'suspended'] })
    .notNull()
    .default('active'),
  newLocationsUse: text('new_locations_use', { enum: ['client_portal', 'courses'] })
    .notNull()
    .default('client_portal'),
  createdAt: createdAt(),
})

export const locations = pgTable(
  'locations',
  {
    id: uuid('id').primaryKey(),
    agencyId: uuid('agency_id')
      .notNull()
      .references(() => agencies.id),
    slug: text('slug').notNull().unique(),
    /** 24 bits, carried by the location's links; the identity never gives one out twice. */
    number: integer('number').notNull().unique().generatedAlwaysAsIdentity({ maxValue: 16_777_215 }),
    name: text('name').notNull(),
    status: text('status', { enum: ['active', 'suspended'] })
      .notNull()
      .default('active'),
    magicLinksFrom: text('magic_links_from', { enum: ['courses', 'client_portal'] }).notNull(),
    /** 24-bit counter, begun at random; + 1 at "Turn off all links". */
    linksGeneration: integer('links_generation').notNull(),
    linksEpoch: integer('links_epoch').notNull().default(0),
    /** 5 random bytes, fresh at each "Regenerate Magic Link". */
    userLinkGeneration: bytes('user_link_generation').notNull(),
    userLinkEpoch: integer('user_link_epoch').notNull().default(0),
    /** What makes the current user's link again for display: no token is stored. Null until the first one is made. */
    userLinkKid: integer('user_link_kid'),
    userLinkTtlHours: integer('user_link_ttl_hours'),
    userLinkMadeAt: at('user_link_made_at'),
    userLinkMadeBy: uuid('user_link_made_by').references((): AnyPgColumn => users.id),
    siteName: text('site_name').notNull(),
    /** Changes with each uploaded logo, so its address may be cached; null: the arch with initials. */
    logoVersion: text('logo_version'),
    accentColour: text('accent_colour').notNull().default('#1f5f4a'),
    supportEmail: text('support_email'),
    supportPhone: text('support_phone'),
    timeZone: text('time_zone').notNull().default('UTC'),
    language: text('language', { enum: ['en', 'es', 'de'] })
      .notNull()
      .default('en'),
    linkLifeHours: integer('link_life_hours').notNull().default(720),
    openMode: text('open_mode', { enum: ['one_click', 'confirm_new_device', 'always_confirm'] })
      .notNull()
      .default('one_click'),
    deviceCap: integer('device_cap'),
    linksNotBefore: at('links_not_before'),
    createdAt: createdAt(),
  },
  t => [
    index('locations_agency').on(t.agencyId, t.name),
    index('locations_user_link_made_by').on(t.userLinkMadeBy),
    check('locations_link_life', sql`${t.linkLifeHours} between 1 and 8784`),
    check('locations_device_cap', sql`${t.deviceCap} between 1 and 50`),
    check('locations_links_generation', sql`${t.linksGeneration} between 0 and 16777215`),
  ],
)

export const users = pgTable(
  'users',
  {
    id: uuid('id').primaryKey(),
    agencyId: uuid('agency_id')
      .notNull()
      .references(() => agencies.id),
    /** Lower case; one sign-in in the whole installation. */
    email: text('email').notNull().unique(),
    name: text('name').notNull(),
    passwordHash: text('password_hash').notNull(),
    /** Null: the user's roles come from memberships alone. */
    agencyRole: text('agency_role', { enum: ['agency_admin', 'agency_user'] }),
    status: text('status', { enum: ['active', 'disabled'] })
      .notNull()
      .default('active'),
    createdAt: createdAt(),
  },
  t => [index('users_agency').on(t.agencyId)],
)

/** A user's role in a location; agency admins need none. */
export const memberships = pgTable(
  'memberships',
  {
    id: uuid('id').primaryKey(),
    userId: uuid('user_id')
      .notNull()
      .references(() => users.id),
    locationId: uuid('location_id')
      .notNull()
      .references(() => locations.id),
    role: text('role', { enum: ['agency_user', 'account_admin', 'account_user'] }).notNull(),
  },
  t => [unique('memberships_user_location').on(t.userId, t.locationId), index('memberships_location').on(t.locationId)],
)

/** The one-time links that the server's terminal prints. */
export const setupLinks = pgTable(
  'setup_links',
  {
    id: uuid('id').primaryKey(),
    tokenHash: bytes('token_hash').notNull().unique(),
    /** Whose password it sets; null: it makes the first agency and its admin. */
    userId: uuid('user_id').references(() => users.id),
    createdAt: createdAt(),
    usedAt: at('used_at'),
  },
  t => [index('setup_links_user').on(t.userId)],
)

export const agencyAudit = pgTable(
  'agency_audit',
  {
    id: uuid('id').primaryKey(),
    agencyId: uuid('agency_id').references(() => agencies.id),
    actorUserId: uuid('actor_user_id').references(() => users.id),
    act: text('act').notNull(),
    details: jsonb('details').$type<Record<string, unknown>>().notNull().default({}),
    at: at('at').notNull().defaultNow(),
  },
  t => [index('agency_audit_agency').on(t.agencyId, t.at), index('agency_audit_actor').on(t.actorUserId)],
)
