import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { classify, factsOf, type Verdict } from './request'

const APP = 'https://learn.example.com'
const CHROME =
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/141.0.0.0 Safari/537.36'
const EDGE = `${CHROME} Edg/141.0.0.0`
const SAFARI =
  'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.4 Safari/605.1.15'
const IPHONE = 'Mozilla/5.0 (iPhone; CPU iPhone OS 17_4 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko)'
const FIREFOX = 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0'
const ANDROID_WEBVIEW =
  'Mozilla/5.0 (Linux; Android 14; Pixel 8; wv) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/141.0.0.0 Mobile Safari/537.36'

type Headers = Record<string, string>
const navigate = { 'sec-fetch-site': 'none', 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'document' }
const click = { ...navigate, 'sec-fetch-user': '?1' }
const fromMail = { ...click, 'sec-fetch-site': 'cross-site' }
const press = { ...click, 'sec-fetch-site': 'same-origin', origin: APP }
const safariPress = { ...navigate, 'sec-fetch-site': 'same-origin', origin: APP, 'user-agent': SAFARI }

function verdict(method: string, headers: Headers): Verdict {
  return classify(factsOf(new Request(`${APP}/m/token`, { method, headers })), APP)
}

describe('GET', () => {
  it.each<[string, Headers, Verdict]>([
    ['Chrome, a click in a web mailer', { ...fromMail, 'user-agent': CHROME }, 'act'],
    ['Chrome, typed or from a mail program', { ...click, 'user-agent': CHROME }, 'act'],
    ['Edge', { ...fromMail, 'user-agent': EDGE }, 'act'],
    ['Firefox', { ...fromMail, 'user-agent': FIREFOX }, 'act'],
    ['Android, a web view with a click', { ...fromMail, 'user-agent': ANDROID_WEBVIEW }, 'act'],
    ['Safari 17, which never sends Sec-Fetch-User', { ...navigate, 'user-agent': SAFARI }, 'act'],
    ['iPhone Safari', { ...navigate, 'user-agent': `${IPHONE} Version/17.4 Mobile/15E148 Safari/604.1` }, 'act'],
    ['Chrome on an iPhone', { ...navigate, 'user-agent': `${IPHONE} CriOS/141.0 Mobile/15E148 Safari/604.1` }, 'act'],
    ['Edge on an iPhone', { ...navigate, 'user-agent': `${IPHONE} EdgiOS/141.0 Mobile/15E148 Safari/604.1` }, 'act'],
    ['Firefox on an iPhone', { ...navigate, 'user-agent': `${IPHONE} FxiOS/140.0 Mobile/15E148` }, 'act'],
    ['an in-app browser on an iPhone', { ...navigate, 'user-agent': `${IPHONE} Mobile/15E148 [FBAN/FBIOS]` }, 'act'],
    [
      'the same on an old iPhone, without Sec-Fetch',
      { 'user-agent': `${IPHONE} Mobile/15E148 Instagram 300` },
      'button',
    ],
    ['Safari 15, without Sec-Fetch', { 'user-agent': SAFARI.replace('17.4', '15.1') }, 'button'],
    ['Chrome without a click: a script or a meta refresh', { ...navigate, 'user-agent': CHROME }, 'button'],
    [
      'a headless Chrome of a scanner',
      { ...navigate, 'user-agent': CHROME.replace('Chrome', 'HeadlessChrome') },
      'button',
    ],
    ['Firefox without a click', { ...navigate, 'user-agent': FIREFOX }, 'button'],
    ['Android web view without a click', { ...navigate, 'user-agent': ANDROID_WEBVIEW }, 'button'],
    ['an Edge that hides Chrome', { ...navigate, 'user-agent': EDGE.replace('Chrome/141.0.0.0 ', '') }, 'button'],
    ['a Sec-Fetch-User of ?0', { ...click, 'sec-fetch-user': '?0', 'user-agent': CHROME }, 'button'],
    ['a Sec-Fetch-User of 1', { ...click, 'sec-fetch-user': '1', 'user-agent': CHROME }, 'button'],
    ['WebKit with a Sec-Fetch-User of ?0', { ...click, 'sec-fetch-user': '?0', 'user-agent': SAFARI }, 'button'],
    ['Outlook SafeLinks', { 'user-agent': CHROME, accept: '*/*' }, 'button'],
    [
      'Outlook on Windows asking for a preview',
      { 'user-agent': 'Microsoft Office/16.0 (Microsoft Outlook 16.0)' },
      'button',
    ],
    ['Slackbot', { 'user-agent': 'Slackbot-LinkExpanding 1.0 (+https://api.slack.com/robots)' }, 'button'],
    ['WhatsApp', { 'user-agent': 'WhatsApp/2.24.6.77 A' }, 'button'],
    ['iMessage', { 'user-agent': `${SAFARI} facebookexternalhit/1.1 Facebot Twitterbot/1.0` }, 'button'],
    ['curl', { 'user-agent': 'curl/8.9.1', accept: '*/*' }, 'button'],
    ['a fetch of Node', { 'user-agent': 'node', 'sec-fetch-mode': 'cors' }, 'button'],
    ['a fetch in the page', { ...click, 'sec-fetch-mode': 'cors', 'sec-fetch-dest': 'empty' }, 'button'],
    ['no header at all', {}, 'button'],
    ['an old Chromium without Sec-Fetch-Dest', { 'sec-fetch-mode': 'navigate', 'sec-fetch-user': '?1' }, 'button'],
    ['a frame that was clicked', { ...click, 'sec-fetch-dest': 'iframe' }, 'forbidden'],
    ['a frame at page load', { ...navigate, 'sec-fetch-dest': 'iframe' }, 'forbidden'],
    ['a frame in Safari', { ...navigate, 'sec-fetch-dest': 'iframe', 'user-agent': SAFARI }, 'forbidden'],
    ['an object', { ...click, 'sec-fetch-dest': 'object' }, 'forbidden'],
    ['an embed', { ...click, 'sec-fetch-dest': 'embed' }, 'forbidden'],
    ['an image', { ...navigate, 'sec-fetch-mode': 'no-cors', 'sec-fetch-dest': 'image' }, 'button'],
    ['a stylesheet', { ...navigate, 'sec-fetch-mode': 'no-cors', 'sec-fetch-dest': 'style' }, 'button'],
  ])('%s', (_, headers, expected) => {
    expect(verdict('GET', headers)).toBe(expected)
  })

  it.each<[string, Headers]>([
    ['the router', { rsc: '1' }],
    ['the router of an odd version', { rsc: '' }],
    ['the router prefetching', { 'next-router-prefetch': '1' }],
    ['the router of a segment', { 'next-router-segment-prefetch': '/_tree' }],
    ['the router with a state tree', { 'next-router-state-tree': '%5B%22%22%5D' }],
    ['an old prefetch', { purpose: 'prefetch' }],
    ['a prefetch', { 'sec-purpose': 'prefetch' }],
    ['a prerender', { 'sec-purpose': 'prefetch;prerender' }],
    ['a private prefetch', { 'sec-purpose': 'prefetch;anonymous-client-ip' }],
    ['a preview of Safari', { 'x-purpose': 'preview' }],
    ['a prefetch of an old Firefox', { 'x-moz': 'prefetch' }],
    ['a prefetch in capitals', { Purpose: 'Prefetch' }],
  ])('shows the button to %s, though it looks like a click', (_, headers) => {
    expect(verdict('GET', { ...fromMail, 'user-agent': CHROME, ...headers })).toBe('button')
    expect(verdict('GET', { ...navigate, 'user-agent': SAFARI, ...headers })).toBe('button')
  })

  it('lets a purpose pass that says nothing of the kind', () => {
    expect(verdict('GET', { ...click, purpose: 'navigation' })).toBe('act')
  })

  it('does not care where the click came from or what the query holds', () => {
    for (const site of ['none', 'same-origin', 'same-site', 'cross-site']) {
      expect(verdict('GET', { ...click, 'sec-fetch-site': site })).toBe('act')
    }
    const withQuery = new Request(`${APP}/m/token?_rsc=abc&utm_source=x`, { headers: click })
    expect(classify(factsOf(withQuery), APP)).toBe('act')
  })
})

describe('HEAD', () => {
  it('gets nothing, whatever it claims', () => {
    expect(verdict('HEAD', {})).toBe('head')
    expect(verdict('HEAD', press)).toBe('head')
    expect(verdict('HEAD', { ...click, 'user-agent': CHROME })).toBe('head')
  })
})

describe('POST', () => {
  const cookie = { cookie: 'portico_portal=abc' }
  it.each<[string, Headers, Verdict]>([
    ['a press in Chrome', { ...press, 'user-agent': CHROME }, 'press'],
    ['a press in Firefox with a cookie', { ...press, ...cookie, 'user-agent': FIREFOX }, 'press'],
    ['a press in Safari', safariPress, 'press'],
    ['a press in Safari with a cookie', { ...safariPress, ...cookie }, 'press'],
    ['a script that submits the form in Chrome', { ...safariPress, 'user-agent': CHROME }, 'button'],
    ['a script that submits the form in Firefox', { ...safariPress, 'user-agent': FIREFOX }, 'button'],
    ['a fetch in Safari', { ...safariPress, 'sec-fetch-mode': 'cors', 'sec-fetch-dest': 'empty' }, 'button'],
    ['Safari with a Sec-Fetch-User of ?0', { ...safariPress, 'sec-fetch-user': '?0' }, 'button'],
    [
      'a foreign form that was pressed',
      { ...press, 'sec-fetch-site': 'cross-site', origin: 'https://evil.test' },
      'forbidden',
    ],
    ['a sibling subdomain', { ...press, 'sec-fetch-site': 'same-site' }, 'forbidden'],
    ['a foreign form in Safari', { ...safariPress, 'sec-fetch-site': 'cross-site' }, 'forbidden'],
    ['a press from nowhere', { ...press, 'sec-fetch-site': 'none' }, 'button'],
    ['half of the headers', { 'sec-fetch-mode': 'navigate', origin: APP }, 'button'],
    ['no Sec-Fetch, our origin', { origin: APP }, 'press'],
    ['no Sec-Fetch, our origin, a cookie', { origin: APP, ...cookie }, 'press'],
    ['no Sec-Fetch, origin null', { origin: 'null' }, 'forbidden'],
    ['no Sec-Fetch, a foreign origin', { origin: 'https://evil.test' }, 'forbidden'],
    ['no Sec-Fetch, our host on another port', { origin: `${APP}:8443` }, 'forbidden'],
    ['no Sec-Fetch, our host by http', { origin: APP.replace('https', 'http') }, 'forbidden'],
    ['no Sec-Fetch, an origin that begins like ours', { origin: `${APP}.evil.test` }, 'forbidden'],
    ['neither header, no cookie', { 'user-agent': 'curl/8.9.1' }, 'press'],
    ['neither header, an empty cookie', { cookie: ' ' }, 'press'],
    ['neither header, a cookie', cookie, 'forbidden'],
  ])('%s', (_, headers, expected) => {
    expect(verdict('POST', headers)).toBe(expected)
  })

  it('compares with the origin of APP_URL, not with the address asked for', () => {
    const facts = factsOf(
      new Request('http://10.0.0.7:3000/m/token', { method: 'POST', headers: { origin: 'http://10.0.0.7:3000' } }),
    )
    expect(classify(facts, APP)).toBe('forbidden')
    expect(classify({ ...facts, origin: APP }, APP)).toBe('press')
  })
})

describe('anything else', () => {
  it.each(['PUT', 'DELETE', 'PATCH', 'OPTIONS'])('%s never acts', method => {
    expect(verdict(method, press)).toBe('button')
  })

  it('never acts by GET on less than a navigation, whatever the other headers say', () => {
    const value = fc.constantFrom(null, '', '?0', '?1', 'none', 'cors', 'navigate', 'document', 'iframe', 'same-origin')
    const secFetch = fc.record({ site: value, mode: value, dest: value, user: value })
    fc.assert(
      fc.property(secFetch, fc.boolean(), fc.boolean(), fc.boolean(), (sent, speculative, webKit, hasCookie) => {
        const facts = { method: 'GET', secFetch: sent, speculative, webKit, origin: null, hasCookie }
        const acts = classify(facts, APP) === 'act'
        const clicked = sent.user === '?1' || (sent.user === null && webKit)
        expect(acts).toBe(!speculative && sent.mode === 'navigate' && sent.dest === 'document' && clicked)
      }),
      { numRuns: 2000 },
    )
  })
})
