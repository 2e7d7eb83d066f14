import { foreignKey, index, integer, jsonb, pgTable, primaryKey, text, unique, uuid } from 'drizzle-orm/pg-core'
import { users } from './agencies'
import { at, createdAt, tenantKey } from './columns'
import { contacts } from './contacts'

/**
 * A message is a row before it is a request (DESIGN: Sending). Its texts are stored as they went out, with `[magic link]` in place of a token.
 */
export const messages = pgTable(
  'messages',
  {
    ...tenantKey(),
    contactId: uuid('contact_id').notNull(),
    template: text('template', {
      enum: ['your_link', 'login_links', 'new_device', 'password_changed', 'access_granted'],
    }).notNull(),
    /** What caused it; a second message of the same cause is not made. */
    cause: text('cause').notNull(),
    state: text('state', {
      enum: ['queued', 'sending', 'sent', 'delivered', 'opened', 'bounced', 'failed', 'unknown', 'skipped'],
    }).notNull(),
    /** Why it was skipped, failed or bounced. */
    reason: text('reason'),
    language: text('language', { enum: ['en', 'es', 'de'] }).notNull(),
    toAddress: text('to_address').notNull(),
    subject: text('subject'),
    html: text('html'),
    plain: text('plain'),
    /** What its template is filled with; never a token. */
    data: jsonb('data').$type<Record<string, unknown>>().notNull().default({}),
    /** When the link inside was made: fixed before the provider is called, so that a retry sends the same bytes. */
    mintedAt: at('minted_at'),
    linkKind: integer('link_kind'),
    linkIat: integer('link_iat'),
    provider: text('provider', { enum: ['outbox', 'smtp', 'resend'] }),
    providerId: text('provider_id'),
    attempts: integer('attempts').notNull().default(0),
    actorUserId: uuid('actor_user_id').references(() => users.id),
    createdAt: createdAt(),
    sentAt: at('sent_at'),
    updatedAt: at('updated_at').notNull().defaultNow(),
  },
  t => [
    primaryKey({ columns: [t.locationId, t.id] }),
    unique('messages_cause').on(t.locationId, t.cause),
    foreignKey({ columns: [t.locationId, t.contactId], foreignColumns: [contacts.locationId, contacts.id] }),
    index('messages_contact').on(t.locationId, t.contactId, t.createdAt),
    index('messages_created').on(t.locationId, t.createdAt, t.id),
    index('messages_provider').on(t.providerId),
    index('messages_actor').on(t.actorUserId),
  ],
)

/** What a provider said of a message; the same event twice is one row. */
export const messageEvents = pgTable(
  'message_events',
  {
    ...tenantKey(),
    messageId: uuid('message_id').notNull(),
    type: text('type').notNull(),
    providerEventId: text('provider_event_id').notNull(),
    at: at('at').notNull(),
    details: jsonb('details').$type<Record<string, unknown>>().notNull().default({}),
  },
  t => [
    primaryKey({ columns: [t.locationId, t.id] }),
    unique('message_events_once').on(t.locationId, t.providerEventId),
    foreignKey({ columns: [t.locationId, t.messageId], foreignColumns: [messages.locationId, messages.id] }),
    index('message_events_message').on(t.locationId, t.messageId, t.at),
  ],
)
