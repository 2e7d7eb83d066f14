import { betterAuth } from 'better-auth'
import { magicLink } from 'better-auth/plugins'
import { pool } from './database.js'

/** As its documentation sets it up, limits and telemetry off, which are off or free in the other variants too. */
export const options = {
  database: pool,
  baseURL: process.env.PEERS_URL,
  basePath: '/better',
  secret: 'a secret of the benchmark, which is nobody else’s',
  rateLimit: { enabled: false },
  telemetry: { enabled: false },
  plugins: [magicLink({ sendMagicLink: async () => {} })],
}
export const auth = betterAuth(options)
