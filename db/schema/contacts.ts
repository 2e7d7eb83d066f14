import { sql } from 'drizzle-orm'
import { foreignKey, index, integer, pgTable, primaryKey, text } from 'drizzle-orm/pg-core'
import { locations } from './agencies'
import { at, bytes, createdAt, tenantKey } from './columns'

export const contacts = pgTable(
  'contacts',
  {
    ...tenantKey(),
    firstName: text('first_name').notNull(),
    lastName: text('last_name').notNull().default(''),
    /** Lower case. Several contacts may share one address. */
    email: text('email'),
    /** E.164. */
    phone: text('phone'),
    language: text('language', { enum: ['en', 'es', 'de'] }),
    status: text('status', { enum: ['active', 'blocked', 'erased', 'merged'] })
      .notNull()
      .default('active'),
    source: text('source').notNull().default('staff'),
    emailConsentAt: at('email_consent_at'),
    smsConsentAt: at('sms_consent_at'),
    /** Mail to the address came back, or its receiver complained: nothing more is sent there. */
    emailBouncedAt: at('email_bounced_at'),
    /** Optional; argon2id. Nobody is asked for one. */
    passwordHash: text('password_hash'),
    /** 5 random bytes, fresh whenever the contact's links are turned off. */
    linkGeneration: bytes('link_generation').notNull(),
    linkEpoch: integer('link_epoch').notNull().default(0),
    /** Only a person counts: set by presses and confirmed sessions. */
    firstOpenedAt: at('first_opened_at'),
    lastOpenedAt: at('last_opened_at'),
    lastSeenAt: at('last_seen_at'),
    createdAt: createdAt(),
    searchText: text('search_text')
      .notNull()
      .generatedAlwaysAs(
        sql`lower(first_name || ' ' || last_name || ' ' || coalesce(email, '') || ' ' || coalesce(phone, ''))`,
      ),
  },
  t => [
    primaryKey({ columns: [t.locationId, t.id] }),
    foreignKey({ columns: [t.locationId], foreignColumns: [locations.id] }),
    index('contacts_name').on(t.locationId, t.firstName, t.lastName, t.id),
    index('contacts_created').on(t.locationId, t.createdAt, t.id),
    index('contacts_seen').on(t.locationId, t.lastSeenAt, t.id),
    index('contacts_email').on(t.locationId, t.email),
    index('contacts_search').using('gin', t.searchText.op('gin_trgm_ops')),
  ],
)
