import { createSecretKey, hkdfSync, type KeyObject } from 'node:crypto'
import { env, type MagicLinkKey } from '@/lib/platform/env'
import { onGlobal } from '@/lib/platform/global'
import type { Kind } from './types'

/** The MAC keys of all kinds: the first master mints, every master verifies. */
export type KeyRing = {
  minting(kind: Kind): { kid: number; mac: KeyObject }
  /** The key that a token names, or null if it is not ours. */
  verifying(kind: Kind, kid: number): KeyObject | null
}

const KINDS: readonly Kind[] = [1, 2, 3]

/** K_mac(kind, kid) of MAGIC-LINKS: a key for one kind can't sign another. */
function deriveMac(master: MagicLinkKey, kind: Kind): KeyObject {
  const info = `mlink/v1/mac/${kind}/${master.kid}`
  // HMAC with a KeyObject made once is several times faster than with raw bytes.
  return createSecretKey(Buffer.from(hkdfSync('sha256', master.key, '', info, 32)))
}

/**
 * Derives the MAC key of each kind from each master key.
 * @throws Error if there is no master key.
 */
export function keyRing(masters: readonly MagicLinkKey[]): KeyRing {
  const first = masters[0]
  if (!first) throw new Error('A key ring needs at least one master key')
  const macs = new Map<string, KeyObject>()
  for (const master of masters) {
    for (const kind of KINDS) macs.set(`${kind}/${master.kid}`, deriveMac(master, kind))
  }
  const verifying = (kind: Kind, kid: number) => macs.get(`${kind}/${kid}`) ?? null
  return {
    verifying,
    minting(kind) {
      const mac = verifying(kind, first.kid)
      if (!mac) throw new Error(`No key for links of kind ${kind}`)
      return { kid: first.kid, mac }
    },
  }
}

/** The ring of this installation's MAGIC_LINK_KEYS, derived on first use and kept for the life of the process. */
export function currentKeys(): KeyRing {
  return onGlobal('magic-links.keys', () => keyRing(env().MAGIC_LINK_KEYS))
}
