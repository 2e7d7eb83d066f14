import { findContacts } from '@/lib/agencies/pages/dashboard'

type Context = { params: Promise<{ location: string }> }

export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { location } = await params
  const found = await findContacts(location, new URL(request.url).searchParams.get('q') ?? '')
  return Response.json({ found })
}
