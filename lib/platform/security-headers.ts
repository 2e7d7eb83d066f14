import { randomToken } from './crypto'

/** Where and how the program runs, as far as its headers depend on it. */
export interface HeaderSettings {
  appUrl: string
  dev: boolean
}

/** A nonce for one response, 128 bits. */
export function newNonce(): string {
  return Buffer.from(randomToken(16), 'base64url').toString('base64')
}

/**
 * The policy of a page. Scripts run by nonce only; Next reads the nonce from the request's copy of this header.
 * Learners' pages frame the two video sites; staff pages frame what an agency puts into its sidebar.
 */
export function contentSecurityPolicy(path: string, nonce: string, { appUrl, dev }: HeaderSettings): string {
  const secure = appUrl.startsWith('https:')
  const videos = ['https://www.youtube-nocookie.com', 'https://player.vimeo.com']
  const directives: Record<string, string[]> = {
    'default-src': ["'self'"],
    'script-src': ["'self'", `'nonce-${nonce}'`, "'strict-dynamic'", ...(dev ? ["'unsafe-eval'"] : [])],
    'style-src': ["'self'", "'unsafe-inline'"],
    'img-src': ["'self'", 'data:', 'blob:'],
    'media-src': ["'self'", 'blob:'],
    'font-src': ["'self'"],
    'worker-src': ["'self'", 'blob:'],
    'connect-src': ["'self'", ...(dev ? ['ws:'] : [])],
    'frame-src': ["'self'", ...(isLearnerPath(path) ? videos : ['https:'])],
    'frame-ancestors': ["'self'"],
    'form-action': ["'self'"],
    'base-uri': ["'none'"],
    'object-src': ["'none'"],
    ...(secure ? { 'upgrade-insecure-requests': [] } : {}),
  }
  return Object.entries(directives)
    .map(([name, values]) => [name, ...values].join(' '))
    .join('; ')
}

function isLearnerPath(path: string): boolean {
  return path.startsWith('/portal/')
}

/**
 * What a page and its frames may ask a browser for. A menu page may hand camera and microphone on, to the frame whose `allow` names them: without
 * that a frame gets neither. Everywhere else there is none to hand on.
 */
export function permissionsPolicy(path: string): string {
  const devices = /^\/menu\/[^/]+$/.test(path) ? 'camera=*, microphone=*' : 'camera=(), microphone=()'
  return `${devices}, geolocation=(), payment=(), usb=()`
}

/** What every answer carries unless its route said otherwise. */
export function defaultHeaders({ appUrl }: HeaderSettings): Record<string, string> {
  const secure = appUrl.startsWith('https:')
  return {
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'strict-origin-when-cross-origin',
    'X-Frame-Options': 'SAMEORIGIN',
    'Cross-Origin-Opener-Policy': 'same-origin',
    ...(secure ? { 'Strict-Transport-Security': 'max-age=31536000' } : {}),
  }
}
