import { randomUUID } from 'node:crypto'
import { sql } from '../../../database.js'

/** A bare route with one insert: what a sign-in can't be cheaper than. */
export const dynamic = 'force-dynamic'
export async function GET() {
  const id = randomUUID()
  await sql`insert into raw_sessions (id, note) values (${id}, 'one insert')`
  return new Response(null, {
    status: 303,
    headers: { Location: '/done', 'Set-Cookie': `raw=${id}; Path=/; HttpOnly` },
  })
}
