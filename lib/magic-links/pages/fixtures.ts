import type { ButtonView } from './button'
import type { PageFrame } from './frame'

/** The frame of a page of Lakeside Yoga, changed as told. */
export function frame(changes: Partial<PageFrame> = {}): PageFrame {
  return {
    brand: {
      name: 'Lakeside Yoga',
      logoUrl: null,
      initials: 'LY',
      colors: {
        brand: '#1f5f78',
        brandInk: '#ffffff',
        brandDark: 'oklch(0.8 0.08 215)',
        brandDarkInk: 'oklch(0.2 0.03 220)',
      },
    },
    support: { email: 'hello@lakeside.example.com', phone: '+1 312 555 0148' },
    lang: 'en',
    zone: 'America/Chicago',
    now: new Date('2026-11-23T09:00:00Z'),
    ...changes,
  }
}

/** A button page for m•••@e•••.com, changed as told. */
export function buttonView(changes: Partial<ButtonView> = {}): ButtonView {
  return {
    ...frame(),
    as: 'learner',
    reasons: ['not_a_click'],
    who: 'm•••@e•••.com',
    current: null,
    cap: null,
    viewAs: null,
    until: new Date('2026-12-23T21:32:00Z'),
    ...changes,
  }
}

/** The words that a reader of a page sees, without its head. */
export function wordsOf(page: string): string {
  const body = page.slice(page.indexOf('<body'))
  const text = body.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ')
  const entities: Record<string, string> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#39;': "'" }
  return text
    .replace(/&[a-z#0-9]+;/g, entity => entities[entity] ?? entity)
    .replace(/ ([.,?:])/g, '$1')
    .trim()
}
