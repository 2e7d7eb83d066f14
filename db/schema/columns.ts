import { customType, timestamp, uuid } from 'drizzle-orm/pg-core'

/** Raw bytes, a Buffer in JavaScript. */
export const bytes = customType<{ data: Buffer; driverData: Buffer }>({ dataType: () => 'bytea' })

/** A point in time, always with its zone. */
export const at = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' })

/** The two columns of every tenant table's primary key; ids are UUIDv7 made by us. */
export const tenantKey = () => ({ locationId: uuid('location_id').notNull(), id: uuid('id').notNull() })

export const createdAt = () => at('created_at').notNull().defaultNow()
