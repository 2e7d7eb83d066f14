import { findLocations } from '@/lib/agencies/pages'

export async function GET(request: Request): Promise<Response> {
  const found = await findLocations(new URL(request.url).searchParams.get('q') ?? '')
  return Response.json({ found })
}
