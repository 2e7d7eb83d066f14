import { locationLogo } from '@/lib/catalog/pages/portal-files'

type Context = { params: Promise<{ location: string; version: string }> }

/** The location's logo; each version has its own address. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { location, version } = await params
  return locationLogo(request, location, version)
}
