import { receiveBeacon } from '@/lib/progress/pages'

type Context = { params: Promise<{ location: string }> }

/** A page's report: a person is here, and how far they are in a lesson. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  const status = await receiveBeacon(request, (await params).location)
  return new Response(null, { status, headers: { 'Cache-Control': 'no-store' } })
}
