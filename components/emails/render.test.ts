import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { LANGS } from '@/lib/language/types'
import type { EmailView } from '@/lib/messaging/types'
import { brandOf } from '@/lib/platform/colour'
import { renderEmail } from './render'

const frame = (changes: Partial<EmailView['site']> = {}) => ({
  lang: 'en' as const,
  site: {
    name: 'Lakeside Yoga',
    initials: 'LY',
    logoUrl: null,
    colours: brandOf('#1f5f78'),
    replies: true,
    phone: '+1 312 555 0148',
    ...changes,
  },
  why: 'Daniel Osei at Lakeside Yoga sent you this.',
  unsubscribeUrl: 'https://learn.example/api/unsubscribe/abc',
  signInUrl: 'https://learn.example/portal/lakeside/sign-in',
})
const link = { url: 'https://learn.example/m/abc', until: '23 December 2026', once: false, replaces: true }
const courses = [{ title: 'Breath first', progress: '9 of 24 lessons' }]

const views: EmailView[] = [
  { ...frame(), template: 'your_link', firstName: 'Mara', link, courses },
  { ...frame(), template: 'your_link', firstName: 'Mara', link: { ...link, once: true }, courses: [] },
  { ...frame(), template: 'your_link', firstName: 'Mara', link: null, courses: [] },
  {
    ...frame(),
    template: 'login_links',
    until: '23 December 2026',
    people: [
      { id: '1', name: 'Mara', url: link.url },
      { id: '2', name: 'Tom', url: null },
    ],
  },
  {
    ...frame(),
    template: 'new_device',
    firstName: 'Mara',
    device: 'iPhone',
    when: 'now',
    accountUrl: 'https://learn.example/a',
  },
  ...(['set', 'changed', 'removed'] as const).map(what => ({
    ...frame(),
    template: 'password_changed' as const,
    firstName: 'Mara',
    what,
    device: what === 'removed' ? null : 'iPhone',
    when: 'now',
    accountUrl: 'https://learn.example/a',
  })),
  {
    ...frame(),
    template: 'access_granted',
    firstName: 'Mara',
    offer: 'Foundations',
    opens: null,
    ends: '1 June',
    link,
    courses,
  },
  {
    ...frame(),
    template: 'access_granted',
    firstName: 'Mara',
    offer: 'Foundations',
    opens: '1 June',
    ends: null,
    link: null,
    courses: [],
  },
]

/** Tags and entities taken out again, as a reader sees it. */
const read = (html: string) =>
  html
    .replaceAll(/<style>.*?<\/style>|<[^>]*>/gs, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#x27;', "'")
    .replaceAll('&amp;', '&')

describe('a message', () => {
  it.each(views.flatMap(view => LANGS.map(lang => [view.template, lang, view] as const)))(
    '%s is whole in %s, in both forms',
    async (_template, lang, view) => {
      const { subject, html, plain } = await renderEmail({ ...view, lang })
      expect(subject.length).toBeGreaterThan(3)
      expect(subject.length).toBeLessThan(60)
      expect(html).toContain(`lang="${lang}"`)
      for (const text of [subject, read(html), plain]) expect(text).not.toMatch(/\*\*|undefined|null|\[object/)
      if (JSON.stringify(view).includes('/m/abc')) expect(plain).toContain('https://learn.example/m/abc')
    },
  )

  it('greets, says for how long, and what is in it', async () => {
    const { plain } = await renderEmail(views[0] as EmailView)
    for (const part of [
      'Hello Mara,',
      '23 December 2026',
      'Breath first',
      '9 of 24 lessons',
      'It takes the place of your older',
      'Daniel Osei',
    ])
      expect(plain).toContain(part)
    expect(plain).not.toContain('Button dead?')
  })

  it('holds both themes, no script, and nothing from elsewhere but its logo', async () => {
    const { html } = await renderEmail({
      ...(views[0] as EmailView),
      site: frame({ logoUrl: 'https://learn.example/portal/lakeside/logo/1' }).site,
    })
    expect(html).toContain('@media (prefers-color-scheme: dark)')
    expect(html).not.toMatch(/<script|@import|url\(/)
    expect(Array.from(html.matchAll(/src="([^"]*)"/g), match => match[1])).toEqual([
      'https://learn.example/portal/lakeside/logo/1',
    ])
  })

  it('shows what people typed and obeys none of it', async () => {
    const hostile = fc.oneof(
      fc.string({ minLength: 1, maxLength: 40 }),
      fc.constantFrom(
        '<script>alert(1)</script>',
        '"><img src=x onerror=alert(1)>',
        '&lt;b&gt;',
        '</style><b>',
        '{{x}}',
        '$&',
        '\'"`',
      ),
    )
    await fc.assert(
      fc.asyncProperty(hostile, hostile, hostile, async (firstName, offer, name) => {
        const view: EmailView = {
          ...frame({ name }),
          template: 'access_granted',
          firstName,
          offer,
          opens: null,
          ends: null,
          link,
          courses: [{ title: offer, progress: name }],
        }
        const calm: EmailView = {
          ...frame({ name: 'a' }),
          template: 'access_granted',
          firstName: 'a',
          offer: 'a',
          opens: null,
          ends: null,
          link,
          courses: [{ title: 'a', progress: 'a' }],
        }
        const [html, same] = [(await renderEmail(view)).html, (await renderEmail(calm)).html]
        const tags = (text: string) =>
          Array.from(text.matchAll(/<\/?([a-z][a-z0-9]*)/gi), match => match[1]).filter(tag => tag !== 'strong')
        expect(tags(html)).toEqual(tags(same))
        expect((await renderEmail(view)).subject).not.toMatch(/[\r\n]/)
      }),
      { numRuns: 60 },
    )
  })
})
