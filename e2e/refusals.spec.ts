import { expect, test } from '@playwright/test'
import { linkPages } from '@/lib/language/link-pages'
import { readDemo } from './fixtures/demo'
import { clicks, http, machines, words } from './fixtures/http'

const demo = readDemo()
/** Two of the demo's contacts read German. */
const de = linkPages.de.refusals
const support = 'hello@lakeside.example.com'

/** Each refusal of the demo: its address, status, heading in the contact's language, and a part of what it says. */
const refusals: [string, string, number, string, RegExp][] = [
  ['expired', demo.refused.expired, 410, 'This link has expired', /It worked until .+/],
  ['replaced', demo.refused.replaced, 410, 'A newer link was made', /newest/],
  ['used', demo.refused.used, 410, 'This link was already used', /once/],
  ['without an offer', demo.learnerWithoutOffer.magicLink, 403, de.noOffer.title, /Lakeside Yoga/],
  ['access ended', demo.accessEnded, 403, de.accessEnded.title, /\d/],
  ['sidebar only', demo.usersMagicLink.url, 403, 'This link works from the app’s sidebar', /sign in|menu|app/i],
]

for (const [name, url, status, title, next] of refusals) {
  test(`${name}: its own page, in the location’s look, with the support contact, and no script`, async () => {
    const answer = await http(url, { headers: clicks.Chromium })
    expect(answer.status).toBe(status)
    expect(answer.headers['content-type']).toBe('text/html; charset=utf-8')
    const text = words(answer)
    expect(/<h1[^>]*>([^<]*)/.exec(answer.body)?.[1]).toBe(title)
    expect(text).toMatch(next)
    expect(text).toContain('Lakeside Yoga')
    expect(text).toContain(support)
    expect(answer.body.includes('<script')).toBe(false)
    expect(answer.cookies.size).toBe(0)
  })
}

test('incomplete: plain, says nothing of any location', async () => {
  const answer = await http(demo.refused.incomplete, { headers: clicks.Chromium })
  expect(answer.status).toBe(404)
  expect(words(answer)).toContain('This link is incomplete')
  for (const { name } of demo.locations) expect(words(answer)).not.toContain(name)
})

test('no refusal holds the token but where it asks for a new one, the whole address of the learner, or anybody else’s', async () => {
  const everybody = demo.learners.map(({ email }) => email)
  for (const [name, url] of refusals) {
    const { body } = await http(url, { headers: clicks.Chromium })
    const token = url.split('/').at(-1) ?? ''
    expect(body.replace(`action="/m/${token}/new-link"`, '').includes(token), name).toBe(false)
    for (const email of everybody) expect(body.includes(email), `${name}: ${email}`).toBe(false)
  }
})

test('a language asked for by the browser is spoken where nothing better is known', async () => {
  for (const [language, title] of [
    ['es', /enlace/i],
    ['de', /Link/],
    ['fr', /This link/],
  ] as const) {
    const answer = await http(`${demo.url}/m/x`, { headers: { ...clicks.Chromium, 'accept-language': language } })
    expect(words(answer), language).toMatch(title)
    expect(answer.headers['content-language']).toBe(language === 'fr' ? 'en' : language)
  }
})

test('the preview of a link is neutral: no name, no address, no picture', async () => {
  const [learner] = demo.learners
  if (!learner) throw new Error('the demo has no learner')
  const { body } = await http(learner.magicLink, { headers: machines['a preview of Slack'] })
  const tags = body.match(/<meta[^>]+property="og:[^>]+>/g) ?? []
  expect(tags.length).toBeGreaterThan(0)
  for (const tag of tags) expect(tag).not.toMatch(new RegExp(`${learner.name.split(' ')[0]}|@|og:image`))
  expect(body.includes(learner.email)).toBe(false)
})
