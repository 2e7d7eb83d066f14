import { leavePortal } from '@/lib/auth/portal-leave'
import { env } from '@/lib/platform/env'
import { isSameOrigin } from '@/lib/platform/same-origin'
import { isSmallBody } from '@/lib/platform/small-body'

const MAX_BYTES = 1024

type Context = { params: Promise<{ location: string }> }

/** Signs out, by a form's button. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  if (!isSameOrigin(request.headers, env().APP_URL))
    return new Response('Press the button on our page.', { status: 403 })
  const form = isSmallBody(request.headers, MAX_BYTES) ? await request.formData().catch(() => null) : null
  if (!form) return new Response('This form can’t be read.', { status: 400 })
  const how = form.get('how') === 'not_me' ? 'not_me' : 'sign_out'
  const to = await leavePortal((await params).location, how)
  return new Response(null, { status: 303, headers: { Location: to, 'Cache-Control': 'no-store' } })
}
