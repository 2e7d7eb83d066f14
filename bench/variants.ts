import { createHash } from 'node:crypto'
import type postgres from 'postgres'
import { randomToken } from '@/lib/platform/crypto'
import type { Chunk } from './client'
import type { People } from './people'
import type { House, Measured } from './servers'

/** One thing that is measured: which server does it, and how so many fresh requests of it are made. */
export type Variant = { name: string; server: Measured; prepare: (requests: number) => Promise<Omit<Chunk, 'clients'>> }

/** What the peers' routes keep secret of, as in bench/peers. */
const AUTHJS_SECRET = 'a secret of the benchmark, which is nobody else’s'

/** What Chromium sends when a person clicks. */
const CLICK = {
  Accept: 'text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,image/webp,image/apng,*/*;q=0.8',
  'Accept-Language': 'en-GB,en;q=0.9',
  'Sec-Fetch-Dest': 'document',
  'Sec-Fetch-Mode': 'navigate',
  'Sec-Fetch-Site': 'none',
  'Sec-Fetch-User': '?1',
  'Upgrade-Insecure-Requests': '1',
  'User-Agent': 'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/150.0.0.0 Safari/537.36',
}
let network = 0
/** A network of its own for each request, as a real day's openings come from. */
const fromSomewhere = () => {
  network++
  return { ...CLICK, 'X-Forwarded-For': `10.${(network >> 16) & 255}.${(network >> 8) & 255}.${network & 255}` }
}
const many = <T>(count: number, make: (n: number) => T) => Array.from({ length: count }, (_, n) => make(n))

/** Gives one after the other. */
function takerOf(list: string[]): () => string {
  let used = 0
  return () => list[used++ % list.length] as string
}

/** The redemptions that are compared. */
export function redemptions(house: House, people: People): Variant[] {
  const { peers, portico, peersSql } = house
  const next = { portico: takerOf(people.links), authJs: takerOf(people.emails), betterAuth: takerOf(people.emails) }
  const bare = (path: string) => async (requests: number) => ({
    urls: many(requests, () => `${peers.url}/${path}/${randomToken(51)}`),
    headers: [CLICK],
    expect: 303,
  })
  return [
    { name: 'bare route, one insert', server: peers, prepare: bare('raw') },
    { name: 'bare route, none', server: peers, prepare: bare('raw0') },
    {
      name: 'Portico',
      server: portico,
      prepare: async requests => ({
        urls: many(requests, next.portico),
        headers: many(requests, fromSomewhere),
        expect: 303,
      }),
    },
    {
      name: 'Auth.js, Email provider',
      server: peers,
      prepare: requests => authJs(peersSql, peers, many(requests, next.authJs)),
    },
    {
      name: 'better-auth, magic link',
      server: peers,
      prepare: requests => betterAuth(peersSql, peers, many(requests, next.betterAuth)),
    },
  ]
}

async function authJs(sql: postgres.Sql, { url }: Measured, emails: string[]): Promise<Omit<Chunk, 'clients'>> {
  const tokens = emails.map(() => randomToken(32))
  const hashed = (token: string) => createHash('sha256').update(`${token}${AUTHJS_SECRET}`).digest('hex')
  const expires = new Date(Date.now() + 86_400_000)
  await sql`insert into verification_token ${sql(tokens.map((token, n) => ({ identifier: emails[n] as string, token: hashed(token), expires })))}`
  const query = (n: number) =>
    new URLSearchParams({ callbackUrl: `${url}/done`, token: tokens[n] as string, email: emails[n] as string })
  return { urls: many(emails.length, n => `${url}/authjs/callback/email?${query(n)}`), headers: [CLICK], expect: 302 }
}

async function betterAuth(sql: postgres.Sql, { url }: Measured, emails: string[]): Promise<Omit<Chunk, 'clients'>> {
  const tokens = emails.map(() => randomToken(24))
  const now = new Date()
  const rows = tokens.map((token, n) => ({
    id: randomToken(16),
    identifier: `magic-link:${token}`,
    value: JSON.stringify({ type: 'magic-link', email: emails[n] }),
    expiresAt: new Date(Date.now() + 86_400_000),
    createdAt: now,
    updatedAt: now,
  }))
  await sql`insert into verification ${sql(rows)}`
  return {
    urls: tokens.map(token => `${url}/better/magic-link/verify?token=${token}&callbackURL=/done`),
    headers: [CLICK],
    expect: 302,
  }
}
