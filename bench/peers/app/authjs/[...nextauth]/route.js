import PostgresAdapter from '@auth/pg-adapter'
import NextAuth from 'next-auth'
import { pool } from '../../../database.js'

/** Auth.js with an Email provider and database sessions, as its documentation sets it up. */
export const dynamic = 'force-dynamic'
export const {
  handlers: { GET, POST },
} = NextAuth({
  adapter: PostgresAdapter(pool),
  basePath: '/authjs',
  secret: 'a secret of the benchmark, which is nobody else’s',
  trustHost: true,
  providers: [
    {
      id: 'email',
      type: 'email',
      name: 'Email',
      from: 'bench@example.com',
      maxAge: 86400,
      sendVerificationRequest: async () => {},
    },
  ],
})
