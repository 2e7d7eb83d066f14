import { foreignKey, index, jsonb, pgTable, primaryKey, text, unique, uuid } from 'drizzle-orm/pg-core'
import { at, tenantKey } from './columns'
import { contacts } from './contacts'

/** What happened, written in the transaction that did it. `onceKey` makes an event that may happen only once do so. */
export const domainEvents = pgTable(
  'domain_events',
  {
    ...tenantKey(),
    /** One of lib/events/types.ts. */
    type: text('type').notNull(),
    contactId: uuid('contact_id').notNull(),
    onceKey: text('once_key'),
    payload: jsonb('payload').$type<Record<string, string>>().notNull().default({}),
    at: at('at').notNull().defaultNow(),
  },
  t => [
    primaryKey({ columns: [t.locationId, t.id] }),
    unique('domain_events_once').on(t.locationId, t.onceKey),
    foreignKey({ columns: [t.locationId, t.contactId], foreignColumns: [contacts.locationId, contacts.id] }),
    index('domain_events_contact').on(t.locationId, t.contactId, t.at),
  ],
)
