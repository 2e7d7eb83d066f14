import { openMenu } from '@/lib/menu-links/pages/open'

type Context = { params: Promise<{ link: string }> }

/** Sends the user on to what the entry opens. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  return openMenu(request, (await params).link)
}

/** Next would answer HEAD by running GET, and count an opening (docs/traps/02). */
export function HEAD(): Response {
  return new Response(null, { headers: { 'Cache-Control': 'no-store' } })
}
