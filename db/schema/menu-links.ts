import { sql } from 'drizzle-orm'
import { boolean, check, index, integer, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { agencies, locations, users } from './agencies'
import { at, bytes, createdAt } from './columns'

/** An entry that an agency puts into the app's left sidebar. Above tenants: one entry may stand in many locations. */
export const customMenuLinks = pgTable(
  'custom_menu_links',
  {
    id: uuid('id').primaryKey(),
    agencyId: uuid('agency_id')
      .notNull()
      .references(() => agencies.id),
    title: text('title').notNull(),
    /** A name of the icon picker's list. */
    icon: text('icon').notNull(),
    target: text('target', { enum: ['url', 'user_link'] }).notNull(),
    /** With merge values; for `url` alone. */
    url: text('url'),
    /** Whose user's magic link; for `user_link` alone. */
    linkLocationId: uuid('link_location_id').references(() => locations.id),
    /** The user's link that the entry was last given: another generation now, and the entry is dead until it is given the new one. */
    linkGeneration: bytes('link_generation'),
    opensIn: text('opens_in', { enum: ['iframe', 'new_tab', 'same_tab'] }).notNull(),
    shownOn: text('shown_on', { enum: ['agency', 'locations', 'both'] }).notNull(),
    /** Null: all locations. */
    locationIds: uuid('location_ids').array(),
    roles: text('roles')
      .array()
      .$type<('agency_admin' | 'agency_user' | 'account_admin' | 'account_user')[]>()
      .notNull(),
    allowCamera: boolean('allow_camera').notNull().default(false),
    allowMicrophone: boolean('allow_microphone').notNull().default(false),
    position: integer('position').notNull().default(0),
    opens: integer('opens').notNull().default(0),
    createdBy: uuid('created_by').references(() => users.id),
    createdAt: createdAt(),
    /** Deleted, and for a moment to be had back. */
    deletedAt: at('deleted_at'),
  },
  t => [
    index('custom_menu_links_order').on(t.agencyId, t.position, t.id),
    index('custom_menu_links_link_location').on(t.linkLocationId),
    index('custom_menu_links_created_by').on(t.createdBy),
    check(
      'custom_menu_links_target',
      sql`(${t.target} = 'url') = (${t.url} is not null) and (${t.target} = 'user_link') = (${t.linkLocationId} is not null)`,
    ),
  ],
)
