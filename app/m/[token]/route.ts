import { receiveLearnerLink } from '@/lib/magic-links/receive'

type Context = { params: Promise<{ token: string }> }

async function handle(request: Request, { params }: Context): Promise<Response> {
  const { token } = await params
  return receiveLearnerLink(request, token)
}

export const GET = handle
export const POST = handle
// Next answers HEAD by running GET, cookie and all (docs/traps/02).
export const HEAD = handle
