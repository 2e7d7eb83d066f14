import { type Leaving, leavePortal } from '@/lib/auth/portal-leave'
import { env } from '@/lib/platform/env'
import { isSameOrigin } from '@/lib/platform/same-origin'
import { isSmallBody } from '@/lib/platform/small-body'

const MAX_BYTES = 1024
const hows: readonly Leaving[] = ['not_me', 'view']

type Context = { params: Promise<{ location: string }> }

/** Signs out, or leaves what staff only look at, by a form's button. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  if (!isSameOrigin(request.headers, env().APP_URL))
    return new Response('Press the button on our page.', { status: 403 })
  const form = isSmallBody(request.headers, MAX_BYTES) ? await request.formData().catch(() => null) : null
  if (!form) return new Response('This form can’t be read.', { status: 400 })
  const how = hows.find(each => each === form.get('how')) ?? 'sign_out'
  const left = await leavePortal((await params).location, how)
  const headers = { 'Cache-Control': 'no-store' }
  if ('viewOnly' in left) return new Response(left.viewOnly, { status: 403, headers })
  return new Response(null, { status: 303, headers: { ...headers, Location: left.to } })
}
