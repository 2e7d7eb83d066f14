import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { forgetGlobal } from '@/lib/platform/global'
import { newId } from '@/lib/platform/ids'
import { seal, unseal } from './pointer'

const OLD = 'an old secret that is long enough to be one'
const NEW = 'a new secret that is long enough to be one too'

/** Lets the process run under these secrets, the first of which signs. */
function under(...secrets: string[]): void {
  vi.stubEnv('AUTH_SECRET', secrets.join(','))
  vi.stubEnv('MAGIC_LINK_KEYS', `1:${Buffer.alloc(32, 7).toString('base64')}`)
  forgetGlobal('env')
}

beforeEach(() => under(OLD))
afterEach(() => {
  vi.unstubAllEnvs()
  forgetGlobal('env')
})

const sids = fc.uint8Array({ minLength: 32, maxLength: 32 }).map(bytes => Buffer.from(bytes))
const scopes = fc.uuid()
const now = new Date('2026-11-24T09:00:00Z')
const later = new Date('2026-12-24T09:00:00Z')
const sealed = () => seal({ sid: Buffer.alloc(32, 3), scope: newId() }, 'portal', later)

describe('a sealed pointer', () => {
  test('says again what went in', () => {
    fc.assert(
      fc.property(sids, scopes, fc.constantFrom('portal', 'staff'), (sid, scope, purpose) => {
        expect(unseal(seal({ sid, scope }, purpose, later), purpose, now)).toEqual({ sid, scope })
      }),
    )
  })

  test('is a cookie’s value: no character that needs quoting, always as long', () => {
    fc.assert(
      fc.property(sids, scopes, (sid, scope) => {
        expect(seal({ sid, scope }, 'portal', later)).toMatch(/^[A-Za-z0-9_-]{112}$/)
      }),
    )
  })

  test('opens for its own purpose only: a portal cookie is no staff cookie', () => {
    fc.assert(
      fc.property(sids, scopes, fc.string(), (sid, scope, purpose) => {
        fc.pre(purpose !== 'portal')
        expect(unseal(seal({ sid, scope }, 'portal', later), purpose, now)).toBeNull()
      }),
    )
  })

  test('is over at its end, to the second', () => {
    const text = seal({ sid: Buffer.alloc(32, 3), scope: newId() }, 'portal', later)
    expect(unseal(text, 'portal', new Date(later.getTime() - 1))).not.toBeNull()
    expect(unseal(text, 'portal', later)).toBeNull()
  })

  test('is refused when any of its characters is another one', () => {
    const text = sealed()
    const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'
    for (let at = 0; at < text.length; at += 1) {
      const other = alphabet[(alphabet.indexOf(text[at] ?? '') + 1) % 64]
      expect(unseal(`${text.slice(0, at)}${other}${text.slice(at + 1)}`, 'portal', now), `at ${at}`).toBeNull()
    }
  })

  test('is refused when any of its bits is turned, whichever they are', () => {
    const bytes = Buffer.from(sealed(), 'base64url')
    fc.assert(
      fc.property(fc.nat(bytes.length * 8 - 1), bit => {
        const turned = Buffer.from(bytes)
        turned.writeUInt8(turned.readUInt8(bit >> 3) ^ (1 << (bit & 7)), bit >> 3)
        expect(unseal(turned.toString('base64url'), 'portal', now)).toBeNull()
      }),
    )
  })

  test('has one spelling: no padding, no other alphabet, nothing before or after', () => {
    // Of bytes that hold + and / in the plain alphabet, so that the two alphabets differ.
    const text = Array.from({ length: 50 }, sealed).find(each => /[-_]/.test(each)) ?? ''
    expect(unseal(text, 'portal', now)).not.toBeNull()
    const plain = text.replaceAll('-', '+').replaceAll('_', '/')
    for (const other of [
      plain,
      `${text}=`,
      `${text} `,
      ` ${text}`,
      text.slice(1),
      `${text}A`,
      `${text.slice(0, -1)}=`,
    ]) {
      expect(unseal(other, 'portal', now), other).toBeNull()
    }
  })

  test('is told from junk of any kind without a throw', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.string({ minLength: 112, maxLength: 112 }),
          fc.base64String({ minLength: 112, maxLength: 112 }),
        ),
        junk => {
          expect(unseal(junk, 'portal', now)).toBeNull()
        },
      ),
    )
    expect(unseal(undefined, 'portal', now)).toBeNull()
    expect(unseal('', 'portal', now)).toBeNull()
  })
})

describe('a rotation of the secret', () => {
  test('signs nobody out while the old one is listed, and what is sealed now needs the new one', () => {
    const old = sealed()
    under(NEW, OLD)
    expect(unseal(old, 'portal', now)).not.toBeNull()
    const fresh = sealed()
    under(OLD)
    expect(unseal(fresh, 'portal', now)).toBeNull()
    under(NEW)
    expect(unseal(fresh, 'portal', now)).not.toBeNull()
    expect(unseal(old, 'portal', now)).toBeNull()
  })
})
