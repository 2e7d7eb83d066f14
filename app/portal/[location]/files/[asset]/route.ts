import { lessonFile } from '@/lib/catalog/pages/portal-files'

type Context = { params: Promise<{ location: string; asset: string }> }

/** A file of a lesson, for who may enter the lesson. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { location, asset } = await params
  return lessonFile(request, location, asset)
}
