import { describe, expect, it } from 'vitest'
import { frame, wordsOf } from './fixtures'
import { linkButton, mailTo, pageOf, supportLine, telTo } from './frame'
import { fillText, html } from './html'

const parts = { heading: 'A heading', body: [html`One reason.`], way: linkButton('/x', 'Go'), notes: [] }
const texts = { email: 'Write {email}.', phone: 'Call {phone}.', both: 'Write {email}, call {phone}.' }
const branded = (brand: Partial<NonNullable<ReturnType<typeof frame>['brand']>>) => {
  const { brand: lakeside } = frame()
  if (!lakeside) throw new Error('no brand')
  return pageOf(frame({ brand: { ...lakeside, ...brand } }), parts)
}

describe('pageOf', () => {
  const page = pageOf(frame(), parts)

  it('is a whole document with one heading and one landmark', () => {
    expect(page).toMatch(/^<!doctype html>\n<html lang="en" dir="ltr">/)
    expect(page.match(/<h1>/g)).toHaveLength(1)
    expect(page.match(/<main>/g)).toHaveLength(1)
    expect(page).toContain('<title>A heading · Lakeside Yoga</title>')
    expect(wordsOf(page)).toBe('LY Lakeside Yoga A heading One reason. Go')
  })

  it('has no script, no handler and nothing from elsewhere', () => {
    expect(page.match(/<link[^>]*>/g)?.every(each => /href="\/(?!\/)/.test(each))).toBe(true)
    expect(page.replace('url(/fonts/geist.woff2)', '')).not.toMatch(
      /<script|<iframe|\son\w+=|javascript:|url\(|@import|https?:/i,
    )
  })

  it('asks not to be kept, and says nothing of the person to a preview', () => {
    expect(page).toContain('<meta name="robots" content="noindex, noarchive">')
    expect(page).toContain('<meta property="og:title" content="Your courses">')
    expect(page).not.toContain('og:url')
  })

  it('follows the theme of the system and the side of the language', () => {
    expect(page).toContain('@media (prefers-color-scheme:dark)')
    expect(page).not.toMatch(/[{;](?:margin|padding)-(?:left|right)|[{;](?:left|right):|text-align:(?:left|right)/)
  })

  it('wears the location’s colours', () => {
    expect(page).toContain(
      '<body data-brand style="--brand:#1f5f78;--brand-ink:#ffffff;--brand-dark:oklch(0.8 0.08 215);--brand-dark-ink:oklch(0.2 0.03 220)">',
    )
  })

  it.each(['red;background:url(//evil.test)', '#fff"><script>', 'url(//evil.test/x)', 'var(--x)', ''])(
    'falls back to its own where a colour is %j',
    colour => {
      const { brand } = frame()
      const colors = { ...brand?.colors, brand: colour } as NonNullable<typeof brand>['colors']
      const plain = branded({ colors })
      expect(plain).toContain('<body>')
      expect(plain).not.toContain('evil.test')
    },
  )

  it('escapes names, wherever they stand', () => {
    const nasty = branded({ name: '"><script>alert(1)</script>', initials: '<i>' })
    expect(nasty).not.toMatch(/<script|<i>/)
    expect(wordsOf(nasty)).toContain('"><script>alert(1)</script>')
  })

  it('shows a logo of this site only', () => {
    expect(branded({ logoUrl: '/logo/lakeside?v=3' })).toContain('<img src="/logo/lakeside?v=3" alt=""')
    for (const logoUrl of ['https://evil.test/x.png', '//evil.test/x.png', '/\\evil.test', 'data:image/png,x']) {
      expect(branded({ logoUrl })).not.toContain('<img')
    }
  })

  it('is Portico’s own where no location is known', () => {
    const neutral = pageOf(frame({ brand: null }), parts)
    expect(neutral).toContain('<body>')
    expect(wordsOf(neutral)).toBe('Portico A heading One reason. Go')
  })
})

describe('supportLine', () => {
  const line = (email: string | null, phone: string | null) => supportLine({ email, phone }, texts)?.text ?? null

  it('says what there is', () => {
    expect(line('a@b.test', null)).toBe('Write <a href="mailto:a@b.test">a@b.test</a>.')
    expect(line(null, '+1 2')).toBe('Call <a class="whole" dir="ltr" href="tel:+12">+1 2</a>.')
    expect(line('a@b.test', '+1 2')).toContain('</a>, call <a')
    expect(line(null, null)).toBeNull()
  })
})

describe('addresses', () => {
  it('can’t be broken out of', () => {
    expect(mailTo('a@b.test?bcc=c@d.test&x="')).toBe('mailto:a@b.test%3Fbcc%3Dc%40d.test%26x%3D%22')
    expect(mailTo('a@b.test', 'A new link, please')).toBe('mailto:a@b.test?subject=A%20new%20link%2C%20please')
    expect(telTo('+1 (312) 555-0148')).toBe('tel:+13125550148')
    expect(telTo('0312;ext=1')).toBe('tel:03121')
  })

  it('are plain in plain text', () => {
    expect(fillText(texts.email, { email: 'a@b.test' })).toBe('Write a@b.test.')
  })
})
