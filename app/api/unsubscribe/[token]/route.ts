import { receiveUnsubscribe } from '@/lib/messaging/pages/unsubscribe'

type Context = { params: Promise<{ token: string }> }

async function handle(request: Request, { params }: Context): Promise<Response> {
  const { token } = await params
  return receiveUnsubscribe(request, token)
}

export const GET = handle
export const POST = handle
// Next answers HEAD by running GET (docs/traps/02).
export const HEAD = handle
