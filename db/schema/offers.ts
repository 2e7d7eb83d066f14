import { date, foreignKey, index, integer, pgTable, primaryKey, text, unique, uuid } from 'drizzle-orm/pg-core'
import { locations } from './agencies'
import { products } from './catalog'
import { at, createdAt, tenantKey } from './columns'
import { contacts } from './contacts'

export const offers = pgTable(
  'offers',
  {
    ...tenantKey(),
    title: text('title').notNull(),
    description: text('description').notNull().default(''),
    price: text('price', { enum: ['free', 'one_time', 'subscription'] })
      .notNull()
      .default('free'),
    status: text('status', { enum: ['draft', 'published'] })
      .notNull()
      .default('published'),
    /** A grant lasts so many days; null: no end. */
    accessDays: integer('access_days'),
    /** Grants begin on that date at the location's midnight; null: at once. */
    beginsOn: date('begins_on', { mode: 'string' }),
    createdAt: createdAt(),
  },
  t => [
    primaryKey({ columns: [t.locationId, t.id] }),
    foreignKey({ columns: [t.locationId], foreignColumns: [locations.id] }),
    index('offers_title').on(t.locationId, t.title, t.id),
  ],
)

export const offerProducts = pgTable(
  'offer_products',
  { ...tenantKey(), offerId: uuid('offer_id').notNull(), productId: uuid('product_id').notNull() },
  t => [
    primaryKey({ columns: [t.locationId, t.id] }),
    unique('offer_products_once').on(t.locationId, t.offerId, t.productId),
    foreignKey({ columns: [t.locationId, t.offerId], foreignColumns: [offers.locationId, offers.id] }).onDelete(
      'cascade',
    ),
    foreignKey({ columns: [t.locationId, t.productId], foreignColumns: [products.locationId, products.id] }).onDelete(
      'cascade',
    ),
    index('offer_products_product').on(t.locationId, t.productId),
  ],
)

/** One contact's hold on one offer; granting again extends this row. Live: begun, not ended, not revoked. */
export const grants = pgTable(
  'grants',
  {
    ...tenantKey(),
    contactId: uuid('contact_id').notNull(),
    offerId: uuid('offer_id').notNull(),
    startsAt: at('starts_at').notNull(),
    endsAt: at('ends_at'),
    revokedAt: at('revoked_at'),
    /** Who or what granted it: a user's id, or null with a source of its own. */
    grantedBy: uuid('granted_by'),
    source: text('source').notNull().default('staff'),
    createdAt: createdAt(),
  },
  t => [
    primaryKey({ columns: [t.locationId, t.id] }),
    unique('grants_once').on(t.locationId, t.contactId, t.offerId),
    foreignKey({ columns: [t.locationId, t.contactId], foreignColumns: [contacts.locationId, contacts.id] }),
    foreignKey({ columns: [t.locationId, t.offerId], foreignColumns: [offers.locationId, offers.id] }),
    index('grants_offer').on(t.locationId, t.offerId),
  ],
)
