import { receiveView } from '@/lib/sessions/pages/view-as'

type Context = { params: Promise<{ location: string; contact: string }> }

/** Shows the portal as this contact sees it, by a form's button. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  const { location, contact } = await params
  return receiveView(request, location, contact)
}
