import { lessonCaptions } from '@/lib/catalog/pages/portal-files'

type Context = { params: Promise<{ location: string; product: string; lesson: string }> }

/** The lesson's transcript as captions. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { location, product, lesson } = await params
  return lessonCaptions(location, product, lesson)
}
