import { index, integer, pgTable, text } from 'drizzle-orm/pg-core'
import { at } from './columns'

/** One counter a key and window; rows are overwritten by the next window and swept when old. */
export const rateLimits = pgTable(
  'rate_limits',
  {
    key: text('key').primaryKey(),
    windowStart: at('window_start').notNull(),
    count: integer('count').notNull(),
  },
  t => [index('rate_limits_window').on(t.windowStart)],
)
