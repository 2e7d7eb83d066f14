/** A bare route: what Next itself costs. */
export const dynamic = 'force-dynamic'
export const GET = () => new Response(null, { status: 303, headers: { Location: '/done' } })
