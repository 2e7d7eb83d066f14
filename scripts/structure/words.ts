import { type Finding, isTest, type Source } from './sources'

interface Refusal {
  where: RegExp
  but?: RegExp
  what: RegExp
  says: string
}

const code = /^(app|components|lib|db|scripts|bench)\//
const screens = /^(app|components)\/.*\.tsx$/

const refusals: Refusal[] = [
  {
    where: screens,
    what: /<Link\b[^>]*\bhref=[{"'`\s]+(\$\{[^}]*\})?\/(m|u)\//,
    says: 'links to a magic link with <Link>, which opens it while scrolling: use a plain <a>',
  },
  {
    where: /^(app|components|lib)\//,
    but: /^lib\/auth\//,
    what: /(?<![.\w])signIn\(/,
    says: 'calls signIn(): only lib/auth does',
  },
  {
    where: /^lib\/[^/]+\/rules(\.ts|\/)/,
    what: /new Date\(\)|Date\.now\(\)/,
    says: 'reads the clock in a rule: take the time as an argument',
  },
  {
    where: screens,
    what: /['"`\s](?:[a-z-]+:)*(?:-?(?:ml|mr|pl|pr|left|right|border-[lr]|rounded-[lr])-[\w[]|text-(?:left|right)\b)/,
    says: 'uses a class for left or right: use the logical one (ms- me- ps- pe- start- end-)',
  },
  {
    where: screens,
    what: /\b(bg|text|border|ring|fill|stroke|from|to|via)-(slate|gray|zinc|neutral|stone|red|orange|amber|yellow|lime|green|emerald|teal|cyan|sky|blue|indigo|violet|purple|fuchsia|pink|rose)-\d{2,3}\b/,
    says: 'uses a colour of the palette: use a token by its role (bg-surface, text-muted …)',
  },
  { where: code, what: /\b(TODO|FIXME|XXX)\b/, says: 'holds a note for later: do it or leave it' },
  {
    where: code,
    what: /(biome-ignore|@ts-ignore|@ts-expect-error|@ts-nocheck)/,
    says: 'silences a check: cure what it found',
  },
  { where: code, what: /(:\s*|\bas\s+|<)any\b(\[\])?\s*[;,)>=\]}]/, says: 'says any: name the type, or unknown' },
]

/** What no line may say; each with what to write in its place. */
export function refusedWords(sources: Source[]): Finding[] {
  return sources.flatMap(({ path, text }) =>
    refusals
      .filter(({ where, but, what }) => where.test(path) && !but?.test(path) && what.test(text))
      .filter(() => !isTest(path) && path !== 'scripts/structure/words.ts')
      .map(({ says, what }) => ({ path: `${path}:${lineOf(text, what)}`, says })),
  )
}

function lineOf(text: string, what: RegExp): number {
  return text.slice(0, what.exec(text)?.index ?? 0).split('\n').length
}
