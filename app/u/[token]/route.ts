import { receiveUserLink } from '@/lib/magic-links/receive'

type Context = { params: Promise<{ token: string }> }

async function handle(request: Request, { params }: Context): Promise<Response> {
  const { token } = await params
  return receiveUserLink(request, token)
}

export const GET = handle
export const HEAD = handle
