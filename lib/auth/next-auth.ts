import { AsyncLocalStorage } from 'node:async_hooks'
import { Auth, type AuthConfig, raw, skipCSRFCheck } from '@auth/core'
import Credentials from 'next-auth/providers/credentials'
import { env } from '@/lib/platform/env'
import { AppError } from '@/lib/platform/errors'
import { onGlobal } from '@/lib/platform/global'
import { log } from '@/lib/platform/log'
import { cookieOptions } from './cookies'
import { seal, unseal } from './pointer'

/** What a provider of ours gives next-auth on success: where the session's row is. Bytes as base64url. */
export type Signed = { id: string; sid: string; scope: string }

type Door = {
  /** Also the cookie's purpose: a portal cookie never opens a staff session. */
  purpose: 'portal' | 'staff'
  provider: string
  cookieName: () => string
  maxAgeSeconds: number
  /** Takes what to check from AsyncLocalStorage, never from credentials; null refuses. */
  authorize: () => Promise<Signed | null>
}

/**
 * A next-auth instance with one credentials provider that asks for nothing. No handler of it is mounted anywhere: it is run in process with a
 * request of our own, so that no header, Referer or callback URL of a client gets in (docs/traps/03, 04, 05, 09).
 */
function configOf(door: Door): AuthConfig {
  const name = door.cookieName()
  const options = cookieOptions(door.maxAgeSeconds)
  const renamed = (suffix: string) => ({ name: `${suffix}.of.${name}`, options })
  return {
    basePath: `/auth/${door.purpose}`,
    secret: env().AUTH_SECRET,
    trustHost: true,
    session: { strategy: 'jwt', maxAge: door.maxAgeSeconds },
    cookies: {
      sessionToken: { name, options },
      callbackUrl: renamed('callback-url'),
      csrfToken: renamed('csrf'),
      pkceCodeVerifier: renamed('pkce'),
      state: renamed('state'),
      nonce: renamed('nonce'),
      webauthnChallenge: renamed('challenge'),
    },
    providers: [Credentials({ id: door.provider, name: door.provider, credentials: {}, authorize: door.authorize })],
    jwt: {
      encode: async ({ token }) =>
        seal(
          { sid: Buffer.from(String(token?.sid), 'base64url'), scope: String(token?.scope) },
          door.purpose,
          new Date(Date.now() + door.maxAgeSeconds * 1000),
        ),
      decode: async ({ token }) => {
        const pointer = unseal(token, door.purpose)
        return pointer && { sid: pointer.sid.toString('base64url'), scope: pointer.scope }
      },
    },
    callbacks: {
      // No I/O here: an exception in it would delete the session cookie (docs/traps/06).
      jwt: ({ token, user }) => {
        const signed = user as Signed | undefined
        return signed ? { sid: signed.sid, scope: signed.scope } : token
      },
    },
    events: { signIn: ({ user }) => log.info({ door: door.purpose, principal: user.id }, 'signed in') },
    // A refusal is our own value; next-auth's exception for it is not news.
    logger: {
      error: error => isRefusal(error) || log.error({ err: error }, 'next-auth'),
      warn: () => {},
      debug: () => {},
    },
  }
}

/** By its type: its name is the class's, which a production build shortens to a letter. */
const isRefusal = (error: unknown) => error instanceof Error && 'type' in error && error.type === 'CredentialsSignin'

/** One sign-in on its way through next-auth: what to check goes in, what came of it goes out. */
type Passage<In, Out> = { input: In; outcome?: Out; failure?: unknown }

/**
 * Makes a door. `pass(input)` runs `check` once inside the provider's `authorize()` and returns its outcome, with the session cookie's value
 * where `check` signed somebody. The input travels in AsyncLocalStorage, so nothing outside can name it; errors of `check` pass through.
 */
export function nextAuthDoor<In, Out extends { signed?: Signed }>(
  settings: Omit<Door, 'authorize'>,
  check: (input: In) => Promise<Out>,
): { pass: (input: In) => Promise<{ outcome: Out; cookie: string | null }> } {
  const passages = onGlobal(
    `auth.${settings.purpose}.${settings.provider}`,
    () => new AsyncLocalStorage<Passage<In, Out>>(),
  )
  const authorize = async (): Promise<Signed | null> => {
    const passage = passages.getStore()
    if (!passage) return null
    try {
      passage.outcome = await check(passage.input)
      return passage.outcome.signed ?? null
    } catch (failure) {
      passage.failure = failure
      return null
    }
  }
  const config = { ...configOf({ ...settings, authorize }), raw, skipCSRFCheck } as AuthConfig & { raw: typeof raw }
  // Always the same one: it says nothing but the provider, and has no body that could be read to its end.
  const request = new Request(`${env().APP_URL}/auth/${settings.purpose}/callback/${settings.provider}`, {
    method: 'POST',
  })
  return {
    pass: async input => {
      const passage: Passage<In, Out> = { input }
      const cookie = await passages.run(passage, () => sessionCookie(config, request, settings.cookieName()))
      if (passage.failure) throw passage.failure
      if (!passage.outcome) throw new AppError('unavailable', { message: 'next-auth did not ask the provider' })
      return { outcome: passage.outcome, cookie }
    },
  }
}

async function sessionCookie(
  config: AuthConfig & { raw: typeof raw },
  request: Request,
  name: string,
): Promise<string | null> {
  try {
    const answer = await Auth(request, config)
    return answer.cookies?.find(each => each.name === name)?.value ?? null
  } catch (error) {
    // Thrown whenever the provider returns null: the outcome says why.
    if (isRefusal(error)) return null
    throw error
  }
}
