import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { answer, landing, type Outcome } from './answer'
import { buttonView, frame } from './pages/fixtures'
import type { Refusal } from './types'

const refusal = (what: Refusal): Outcome => ({ do: 'refuse', view: { ...frame(), refusal: what, ask: null } })
const opened: Outcome = {
  do: 'opened',
  slug: 'lakeside-yoga',
  to: null,
  setCookies: ['portico_portal=abc; Path=/; HttpOnly; SameSite=Lax', 'portico_device=def; Path=/; HttpOnly'],
}
const outcomes: [string, Outcome][] = [
  ['opened', opened],
  ['resume', { do: 'resume', slug: 'lakeside-yoga', to: null }],
  ['button', { do: 'button', view: buttonView() }],
  ['expired', refusal({ reason: 'expired', until: new Date('2026-11-03T18:00:00Z') })],
  ['incomplete', refusal({ reason: 'incomplete' })],
  ['busy', refusal({ reason: 'busy', retryAfterSeconds: 12.2 })],
  ['unavailable', refusal({ reason: 'unavailable' })],
  ['head', { do: 'head' }],
]

describe('answer', () => {
  it.each(outcomes)('%s is never kept, indexed, framed or sniffed', (_, outcome) => {
    const { headers } = answer(outcome)
    expect(headers.get('cache-control')).toBe('no-store')
    expect(headers.get('x-robots-tag')).toBe('noindex, noarchive')
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('content-security-policy')).toBe(
      "default-src 'none'; style-src 'unsafe-inline'; img-src 'self'; font-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'",
    )
  })

  it('opened is a 303 to the library with every cookie, and no referrer', async () => {
    const response = answer(opened)
    expect(response.status).toBe(303)
    expect(response.headers.get('location')).toBe('/portal/lakeside-yoga')
    expect(response.headers.getSetCookie()).toEqual(opened.do === 'opened' ? opened.setCookies : [])
    expect(response.headers.get('referrer-policy')).toBe('no-referrer')
    expect(await response.text()).toBe('')
  })

  it('opened goes to the lesson that was asked for', () => {
    const response = answer({ ...opened, to: '/courses/c1/lessons/l1' })
    expect(response.headers.get('location')).toBe('/portal/lakeside-yoga/courses/c1/lessons/l1')
  })

  it('the button page lets its form say where it comes from', async () => {
    const response = answer({ do: 'button', view: buttonView() })
    expect(response.status).toBe(200)
    expect(response.headers.get('referrer-policy')).toBe('same-origin')
    expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8')
    expect(await response.text()).toContain('<form method="post">')
  })

  it.each<[Refusal, number, string | null]>([
    [{ reason: 'incomplete' }, 404, null],
    [{ reason: 'expired', until: new Date(0) }, 410, null],
    [{ reason: 'replaced', by: 'contact' }, 410, null],
    [{ reason: 'used' }, 410, null],
    [{ reason: 'no_offer', starts: null }, 403, null],
    [{ reason: 'sidebar_only' }, 403, null],
    [{ reason: 'forbidden' }, 403, null],
    [{ reason: 'busy', retryAfterSeconds: 12.2 }, 429, '13'],
    [{ reason: 'busy', retryAfterSeconds: 0 }, 429, '1'],
    [{ reason: 'unavailable' }, 503, '10'],
  ])('%o is %i', async (what, status, retryAfter) => {
    const response = answer(refusal(what))
    expect(response.status).toBe(status)
    expect(response.headers.get('retry-after')).toBe(retryAfter)
    expect(response.headers.get('referrer-policy')).toBe('no-referrer')
    expect(response.headers.get('content-language')).toBe('en')
    expect(await response.text()).toContain('<h1>')
  })

  it.each(outcomes.filter(([name]) => name !== 'opened'))('%s leaves the cookies alone', (_, outcome) => {
    expect(answer(outcome).headers.getSetCookie()).toEqual([])
  })

  it('head is empty', async () => {
    const response = answer({ do: 'head' })
    expect(response.status).toBe(200)
    expect(await response.text()).toBe('')
  })
})

describe('landing', () => {
  const slug = 'lakeside-yoga'
  const library = '/portal/lakeside-yoga'
  const lesson = '/courses/0190c3e1-7a40-7000-8000-000000000001/lessons/0190c3e1-7a40-7000-8000-000000000002'

  it.each([
    [null, library],
    ['', library],
    ['/', library],
    ['/courses', library],
    [library, library],
    [`${library}/`, library],
    [`${library}/courses`, library],
    ['/courses/c1', `${library}/courses/c1`],
    ['/courses/c1/', `${library}/courses/c1`],
    [`${library}/courses/c1`, `${library}/courses/c1`],
    [lesson, library + lesson],
    [library + lesson, library + lesson],
  ])('%s leads to %s', (to, path) => {
    expect(landing(slug, to)).toBe(path)
  })

  it.each([
    'courses/c1',
    '//evil.test',
    '///evil.test',
    '/\\evil.test',
    '\\\\evil.test',
    'https://evil.test',
    'javascript:alert(1)',
    '/portal/other-place',
    '/portal/other-place/courses/c1',
    '/portal/lakeside-yoga-two/courses/c1',
    '/portal/lakeside-yoga//evil.test',
    '/portal/lakeside-yoga/../../agency/settings',
    '/portal/lakeside-yoga/account',
    '/portal/lakeside-yoga/portal/lakeside-yoga/courses/c1',
    '/courses/../../../sign-in',
    '/courses/..',
    '/courses/%2e%2e',
    '/courses/c1%2f..%2f..',
    '/courses/c1/lessons',
    '/courses/c1/lessons/',
    '/courses/c1/lessons/l1/more',
    '/courses/c1?x=1',
    '/courses/c1#x',
    '/courses/c1\r\nSet-Cookie: a=b',
    '/courses/c1\n',
    '/courses/c1\0',
    ' /courses/c1',
    '/courses//c1',
    '/courses/é',
    `/courses/${'a'.repeat(65)}`,
    '/m/token',
    '/api/v1/contacts',
  ])('%j leads to the library', to => {
    expect(landing(slug, to)).toBe(library)
  })

  it('never leaves the portal, whatever is asked for', () => {
    const piece = fc.constantFrom(
      ...['/', '//', '\\', '..', '.', '%2f', '%5c', '%2e', '@', ':', 'https:', 'evil.test', '\n', '\r', '\t', '\0'],
      ...['?', '#', 'portal', slug, 'courses', 'lessons', 'a1', library, '/courses/', '/lessons/'],
    )
    const path = fc.oneof(
      fc.array(piece, { maxLength: 9 }).map(pieces => pieces.join('')),
      fc.string({ unit: 'binary' }),
    )
    fc.assert(
      fc.property(path, to => {
        const url = new URL(landing(slug, to), 'https://learn.example.com')
        expect(url.origin).toBe('https://learn.example.com')
        expect(url.pathname).toMatch(/^\/portal\/lakeside-yoga(\/courses\/[A-Za-z0-9-]+(\/lessons\/[A-Za-z0-9-]+)?)?$/)
        expect(url.search + url.hash + url.username).toBe('')
      }),
      { numRuns: 3000 },
    )
  })

  it('keeps an odd slug in its place', () => {
    expect(landing('../x', '/courses/c1')).toBe('/portal/..%2Fx/courses/c1')
  })
})
