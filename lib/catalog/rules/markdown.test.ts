import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fromMarkdown, toMarkdown } from './markdown'

const content = (markdown: string) => fromMarkdown(markdown).content
const text = (words: string, ...marks: string[]) =>
  marks.length > 0 ? { type: 'text', text: words, marks: marks.map(type => ({ type })) } : { type: 'text', text: words }
const paragraph = (...nodes: object[]) => ({ type: 'paragraph', content: nodes })
const link = (words: string, href: string) => ({
  type: 'text',
  text: words,
  marks: [{ type: 'link', attrs: { href } }],
})

describe('fromMarkdown', () => {
  it('makes paragraphs, and keeps single line breaks', () => {
    expect(content('One\nline\r\n\r\n\nTwo')).toEqual([
      paragraph(text('One'), { type: 'hardBreak' }, text('line')),
      paragraph(text('Two')),
    ])
  })
  it('makes headings from the second level on', () => {
    expect(content('# A\n###### B')).toEqual([
      { type: 'heading', attrs: { level: 2 }, content: [text('A')] },
      { type: 'heading', attrs: { level: 4 }, content: [text('B')] },
    ])
  })
  it('makes marks, nested too', () => {
    expect(content('a **b *c*** ~~d~~ `*e*`')).toEqual([
      paragraph(
        text('a '),
        text('b ', 'bold'),
        text('c', 'bold', 'italic'),
        text(' '),
        text('d', 'strike'),
        text(' '),
        text('*e*', 'code'),
      ),
    ])
  })
  it('leaves arithmetic and lonely signs alone', () => {
    expect(content('2 * 3 * 4 and **open')).toEqual([paragraph(text('2 * 3 * 4 and **open'))])
  })
  it('makes links, and none that run script', () => {
    expect(content('[a](https://example.com/x) [b](javascript:alert(1))')).toEqual([
      paragraph(link('a', 'https://example.com/x'), text(' [b](javascript:alert(1))')),
    ])
  })
  it('makes lists inside lists', () => {
    const item = (...nodes: object[]) => ({ type: 'listItem', content: nodes })
    expect(content('- a\n  - b\n- c\n\n3. d\n4. e')).toEqual([
      {
        type: 'bulletList',
        content: [
          item(paragraph(text('a')), { type: 'bulletList', content: [item(paragraph(text('b')))] }),
          item(paragraph(text('c'))),
        ],
      },
      {
        type: 'orderedList',
        attrs: { start: 3 },
        content: [item(paragraph(text('d'))), item(paragraph(text('e')))],
      },
    ])
  })
  it('makes quotes, rules and code', () => {
    expect(content('> a\n> - b\n\n---\n\n```js\n**x**\n```')).toMatchObject([
      { type: 'blockquote', content: [{ type: 'paragraph' }, { type: 'bulletList' }] },
      { type: 'horizontalRule' },
      { type: 'codeBlock', content: [text('**x**')] },
    ])
  })
  it('ends with hundreds of quotes in each other', () => {
    expect(() => fromMarkdown('>'.repeat(5000))).not.toThrow()
  })
})

describe('toMarkdown', () => {
  it.each([
    'Plain words, with 2 * 3 in them.'.replace('*', '\\*'),
    '## Heading\n\nText with **bold**, *italic*, ***both***, ~~struck~~ and `code`.',
    '- a\n- b\n  - c\n- d\n\n1. one\n2. two',
    '> quoted\n>\n> twice\n\n---\n\n```\nconst x = 1\n```',
    'See [the **site**](https://example.com/a_b?c=d) and [mail](mailto:a@example.com).',
    '\\# no heading\n\n1\\. no list',
  ])('gives back %j', markdown => {
    expect(toMarkdown(fromMarkdown(markdown))).toBe(markdown)
  })
  it('puts white space outside of the signs', () => {
    const doc = { type: 'doc' as const, content: [paragraph(text('a '), text(' b ', 'bold'), text('c'))] }
    expect(toMarkdown(doc)).toBe('a  **b** c')
  })
  it('gives the text of what it has no word for', () => {
    const table = { type: 'table', content: [{ type: 'tableRow', content: [paragraph(text('cell'))] }] }
    expect(toMarkdown({ type: 'doc', content: [table] })).toBe('cell')
  })
})

describe('editing and saving', () => {
  const piece = fc.constantFrom(
    ...['a', 'b c', ' ', '\n', '\n\n', '**', '*', '~~', '`', '[', ']', '(', ')', '](https://a.b)', '> ', '- ', '1. '],
    ...['# ', '---', '```', '\\', '    ', '~', '#', '.', '***'],
  )
  const typed = fc.oneof(
    fc.array(piece, { maxLength: 24 }).map(parts => parts.join('')),
    fc.string({ unit: 'binary' }),
  )

  it('never throws and never loses a word, whatever was typed', () => {
    fc.assert(
      fc.property(typed, markdown => {
        const once = fromMarkdown(markdown)
        expect(words(fromMarkdown(toMarkdown(once)))).toBe(words(once))
      }),
      { numRuns: 2000 },
    )
  })
})

/** Everything a reader sees, without white space. */
function words(node: { text?: string; content?: unknown[] }): string {
  const inside = (node.content ?? []).map(child => words(child as { text?: string; content?: unknown[] })).join('')
  return `${node.text ?? ''}${inside}`.replaceAll(/\s/g, '')
}

describe('a lesson as long as may be, of signs that never close', () => {
  // From each sign to the line's end and back: a minute and more, in which the server answers nobody.
  it.each([' *a', '[', '*a`', '**a** b ', 'a\n'])('of %j is read and written in seconds', sign => {
    const began = performance.now()
    toMarkdown(fromMarkdown(sign.repeat(100_000 / sign.length)))
    expect(performance.now() - began).toBeLessThan(5000)
  })
})
