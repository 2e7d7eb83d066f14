import path from 'node:path'

const here = import.meta.dirname
export default {
  poweredByHeader: false,
  turbopack: { root: here },
  outputFileTracingRoot: path.resolve(here),
  serverExternalPackages: ['pg', 'postgres', 'better-auth'],
}
