import { sql } from 'drizzle-orm'
import { check, foreignKey, index, integer, pgTable, primaryKey, unique, uuid } from 'drizzle-orm/pg-core'
import { users } from './agencies'
import { lessons } from './catalog'
import { at, tenantKey } from './columns'
import { contacts } from './contacts'

/** How far a contact, or a user in a shared course, is in a lesson. Position and duration in seconds. */
export const lessonProgress = pgTable(
  'lesson_progress',
  {
    ...tenantKey(),
    contactId: uuid('contact_id'),
    userId: uuid('user_id').references(() => users.id),
    lessonId: uuid('lesson_id').notNull(),
    startedAt: at('started_at').notNull().defaultNow(),
    completedAt: at('completed_at'),
    position: integer('position').notNull().default(0),
    duration: integer('duration'),
    updatedAt: at('updated_at').notNull().defaultNow(),
  },
  t => [
    primaryKey({ columns: [t.locationId, t.id] }),
    unique('lesson_progress_once').on(t.locationId, t.contactId, t.lessonId),
    foreignKey({ columns: [t.locationId, t.contactId], foreignColumns: [contacts.locationId, contacts.id] }),
    foreignKey({ columns: [t.locationId, t.lessonId], foreignColumns: [lessons.locationId, lessons.id] }).onDelete(
      'cascade',
    ),
    unique('lesson_progress_user_once').on(t.locationId, t.userId, t.lessonId),
    check('lesson_progress_whose', sql`num_nonnulls(${t.contactId}, ${t.userId}) = 1`),
    index('lesson_progress_user').on(t.userId),
    index('lesson_progress_lesson').on(t.locationId, t.lessonId),
  ],
)
