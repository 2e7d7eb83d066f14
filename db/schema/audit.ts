import { sql } from 'drizzle-orm'
import { foreignKey, index, integer, jsonb, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import { locations, users } from './agencies'
import { at, tenantKey } from './columns'
import { contacts } from './contacts'

/** What was done in a location, by whom; never holds a token, a password or a cookie. */
export const auditLog = pgTable(
  'audit_log',
  {
    ...tenantKey(),
    at: at('at').notNull().defaultNow(),
    /** One of lib/audit/types.ts. */
    act: text('act').notNull(),
    actorUserId: uuid('actor_user_id').references(() => users.id),
    contactId: uuid('contact_id'),
    sessionId: uuid('session_id'),
    /** With contact and kind: which link, as MAGIC-LINKS knows it. */
    linkKind: integer('link_kind'),
    linkIat: integer('link_iat'),
    /** Why a link was refused. */
    reason: text('reason'),
    deviceLabel: text('device_label'),
    details: jsonb('details').$type<Record<string, unknown>>().notNull().default({}),
  },
  t => [
    primaryKey({ columns: [t.locationId, t.id] }),
    foreignKey({ columns: [t.locationId], foreignColumns: [locations.id] }),
    foreignKey({ columns: [t.locationId, t.contactId], foreignColumns: [contacts.locationId, contacts.id] }),
    index('audit_log_at').on(t.locationId, t.at),
    index('audit_log_contact').on(t.locationId, t.contactId, t.at),
    index('audit_log_turned_off').on(t.locationId, t.at).where(sql`${t.act} = 'links.location_turned_off'`),
    index('audit_log_actor').on(t.actorUserId).where(sql`${t.actorUserId} is not null`),
    index('audit_log_user_link').on(t.locationId, t.linkIat, t.at).where(sql`${t.linkKind} = 2`),
  ],
)
