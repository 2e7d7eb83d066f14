export const GET = () => new Response('done')
