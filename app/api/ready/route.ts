import { databaseAnswers } from '@/lib/platform/readiness'

export const dynamic = 'force-dynamic'

/** Whether this process can serve people: 200, or 503 while the database does not answer within a second. */
export async function GET(): Promise<Response> {
  const ready = await databaseAnswers()
  return Response.json(
    { status: ready ? 'ready' : 'database does not answer' },
    { status: ready ? 200 : 503, headers: { 'Cache-Control': 'no-store' } },
  )
}
