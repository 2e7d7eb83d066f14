import { date, foreignKey, index, integer, jsonb, pgTable, primaryKey, text, unique, uuid } from 'drizzle-orm/pg-core'
import { locations, users } from './agencies'
import { at, createdAt, tenantKey } from './columns'

/** A rich text as Tiptap stores it. */
export type RichText = { type: 'doc'; content?: unknown[] }
/** One line of a transcript; `at` in seconds. */
export type TranscriptLine = { at: number; text: string }

const status = () =>
  text('status', { enum: ['draft', 'published'] })
    .notNull()
    .default('draft')

export const products = pgTable(
  'products',
  {
    ...tenantKey(),
    title: text('title').notNull(),
    description: text('description').notNull().default(''),
    instructorName: text('instructor_name'),
    instructorAbout: text('instructor_about'),
    status: status(),
    position: integer('position').notNull().default(0),
    createdAt: createdAt(),
    updatedAt: at('updated_at').notNull().defaultNow(),
  },
  t => [
    primaryKey({ columns: [t.locationId, t.id] }),
    foreignKey({ columns: [t.locationId], foreignColumns: [locations.id] }),
    index('products_order').on(t.locationId, t.position, t.id),
  ],
)

/** Holds lessons; `parentId` makes it a sub-category (one level). */
export const categories = pgTable(
  'categories',
  {
    ...tenantKey(),
    productId: uuid('product_id').notNull(),
    parentId: uuid('parent_id'),
    title: text('title').notNull(),
    status: status(),
    position: integer('position').notNull().default(0),
    /** Opens so many days after the contact's first access to the product, at the location's midnight. */
    dripDays: integer('drip_days'),
    /** Opens on that date for everybody, at the location's midnight. */
    dripDate: date('drip_date', { mode: 'string' }),
    /** Locked until every published lesson of that category is complete. */
    unlockAfterCategoryId: uuid('unlock_after_category_id'),
  },
  t => [
    primaryKey({ columns: [t.locationId, t.id] }),
    foreignKey({ columns: [t.locationId, t.productId], foreignColumns: [products.locationId, products.id] }).onDelete(
      'cascade',
    ),
    foreignKey({ columns: [t.locationId, t.parentId], foreignColumns: [t.locationId, t.id] }),
    foreignKey({ columns: [t.locationId, t.unlockAfterCategoryId], foreignColumns: [t.locationId, t.id] }),
    index('categories_product').on(t.locationId, t.productId, t.position),
    index('categories_parent').on(t.locationId, t.parentId),
    index('categories_unlock_after').on(t.locationId, t.unlockAfterCategoryId),
  ],
)

export const lessons = pgTable(
  'lessons',
  {
    ...tenantKey(),
    productId: uuid('product_id').notNull(),
    categoryId: uuid('category_id').notNull(),
    title: text('title').notNull(),
    kind: text('kind', { enum: ['text', 'video', 'audio'] })
      .notNull()
      .default('text'),
    status: status(),
    position: integer('position').notNull().default(0),
    minutes: integer('minutes').notNull().default(0),
    body: jsonb('body').$type<RichText>().notNull(),
    /** A YouTube or Vimeo address in place of a file. */
    embedUrl: text('embed_url'),
    transcript: jsonb('transcript').$type<TranscriptLine[]>().notNull().default([]),
    updatedAt: at('updated_at').notNull().defaultNow(),
  },
  t => [
    primaryKey({ columns: [t.locationId, t.id] }),
    foreignKey({ columns: [t.locationId, t.productId], foreignColumns: [products.locationId, products.id] }).onDelete(
      'cascade',
    ),
    foreignKey({
      columns: [t.locationId, t.categoryId],
      foreignColumns: [categories.locationId, categories.id],
    }).onDelete('cascade'),
    index('lessons_product').on(t.locationId, t.productId),
    index('lessons_category').on(t.locationId, t.categoryId, t.position),
  ],
)

/** A file of a lesson; its bytes lie in the data folder under the location's id and this row's id. */
export const assets = pgTable(
  'assets',
  {
    ...tenantKey(),
    lessonId: uuid('lesson_id').notNull(),
    purpose: text('purpose', { enum: ['media', 'poster', 'download'] }).notNull(),
    title: text('title').notNull(),
    fileName: text('file_name').notNull(),
    contentType: text('content_type').notNull(),
    size: integer('size').notNull(),
    position: integer('position').notNull().default(0),
    createdAt: createdAt(),
  },
  t => [
    primaryKey({ columns: [t.locationId, t.id] }),
    foreignKey({ columns: [t.locationId, t.lessonId], foreignColumns: [lessons.locationId, lessons.id] }).onDelete(
      'cascade',
    ),
    index('assets_lesson').on(t.locationId, t.lessonId, t.position),
  ],
)

/**
 * A product of this location (the source) that its agency shows to users of another location, or of all of them (null). Live, not a copy:
 * progress is kept here, under the user.
 */
export const sharedProducts = pgTable(
  'shared_products',
  {
    ...tenantKey(),
    productId: uuid('product_id').notNull(),
    targetLocationId: uuid('target_location_id').references(() => locations.id),
    roles: text('roles').array().$type<('account_admin' | 'account_user')[]>().notNull(),
    sharedBy: uuid('shared_by').references(() => users.id),
    createdAt: createdAt(),
  },
  t => [
    primaryKey({ columns: [t.locationId, t.id] }),
    unique('shared_products_once').on(t.locationId, t.productId, t.targetLocationId).nullsNotDistinct(),
    foreignKey({ columns: [t.locationId, t.productId], foreignColumns: [products.locationId, products.id] }).onDelete(
      'cascade',
    ),
    index('shared_products_target').on(t.targetLocationId),
    index('shared_products_shared_by').on(t.sharedBy),
  ],
)
