import type { RichText } from '@/db/schema/catalog'
import { blocksOf } from './markdown-blocks'
import { inlineOf } from './markdown-inline'
import { type Mark, type Node, safeHref } from './markdown-types'

/**
 * The small Markdown in which staff write lessons, as the rich text that is stored: paragraphs, `##` headings, `-` and `1.` lists (indented ones
 * inside), `>` quotes, fenced code, `---`, **bold**, *italic*, ~~struck~~, `code`, [links](https://…). A single line break stays one. What is not
 * understood stays text: nothing typed is lost, and nothing but http, https, mailto and tel becomes a link.
 */
export function fromMarkdown(markdown: string): RichText {
  const lines = markdown.replaceAll(/\r\n?/g, '\n').replaceAll('\t', '    ').split('\n')
  return { type: 'doc', content: blocksOf(lines) }
}

/** A stored rich text as Markdown for editing; what Markdown has no word for (a node of another editor) gives its text. */
export function toMarkdown(text: RichText): string {
  return blocks((text.content ?? []) as Node[])
}

const blocks = (nodes: readonly Node[] = []): string =>
  nodes
    .map(block)
    .filter(part => part !== '')
    .join('\n\n')

function block(node: Node): string {
  switch (node.type) {
    case 'heading':
      return heading(node)
    case 'bulletList':
    case 'orderedList':
      return list(node)
    case 'blockquote':
      return prefixed(blocks(node.content), '> ')
    case 'codeBlock':
      return fenced(plain(node))
    case 'horizontalRule':
      return '---'
    case 'paragraph':
      return paragraph(node)
    default:
      return node.content?.some(child => child.type === 'text') ? paragraph(node) : blocks(node.content)
  }
}

function heading(node: Node): string {
  const text = inline(node.content).replaceAll('\n', ' ').trim()
  return text ? `${'#'.repeat(levelOf(node))} ${text}` : ''
}

const levelOf = (node: Node) => Math.min(4, Math.max(2, Number(node.attrs?.level ?? 2)))
const plain = (node: Node): string => node.text ?? (node.content ?? []).map(plain).join('')
const prefixed = (text: string, prefix: string) =>
  text
    .split('\n')
    .map(line => `${prefix}${line}`.trimEnd())
    .join('\n')

function fenced(code: string): string {
  const longest = Math.max(2, ...[...code.matchAll(/`+/g)].map(run => run[0].length))
  const fence = '`'.repeat(longest + 1)
  return `${fence}\n${code}\n${fence}`
}

function list(node: Node): string {
  const start = Number(node.attrs?.start ?? 1)
  const items = (node.content ?? []).map((item, index) => {
    const sign = node.type === 'orderedList' ? `${start + index}. ` : '- '
    const [first = '', ...rest] = itemText(item).split('\n')
    const indent = ' '.repeat(sign.length)
    return [`${sign}${first}`, ...rest.map(line => (line ? indent + line : ''))].join('\n')
  })
  return items.join('\n')
}

/** A list directly beneath its item's words, anything else after an empty line. */
function itemText({ content = [] }: Node): string {
  return content
    .map(child => (child.type.endsWith('List') ? '\n' : '\n\n') + block(child))
    .join('')
    .trim()
}

/** A line that would begin a block is kept a line by a backslash. */
const BEGINS_BLOCK = /^(#{1,6} |>|[-*+](?: |$)|-{3,}$|`{3,})/
const BEGINS_NUMBER = /^(\d{1,9})([.)](?: |$))/

function paragraph(node: Node): string {
  return inline(node.content)
    .split('\n')
    .map(line => line.trim().replace(BEGINS_BLOCK, '\\$1').replace(BEGINS_NUMBER, '$1\\$2'))
    .filter(line => line !== '')
    .join('\n')
}

const signs: Record<string, string> = { bold: '**', italic: '*', strike: '~~' }
const order = ['link', 'bold', 'italic', 'strike']
const known = (marks: readonly Mark[] = []) =>
  order.flatMap(type => marks.find(mark => mark.type === type && (type !== 'link' || safeHref(hrefOf(mark)))) ?? [])
const hrefOf = (mark: Mark) => String(mark.attrs?.href ?? '')
const same = (a: Mark | undefined, b: Mark | undefined) => a?.type === b?.type && (!a || !b || hrefOf(a) === hrefOf(b))
const opening = (mark: Mark) => (mark.type === 'link' ? '[' : (signs[mark.type] ?? ''))
const closing = (mark: Mark) => (mark.type === 'link' ? `](${hrefOf(mark)})` : (signs[mark.type] ?? ''))

/** Marks side by side can spell a sign that reads otherwise: then they are given up, and the words are kept. */
function inline(nodes: readonly Node[] = []): string {
  const text = marked(nodes)
  return words(inlineOf(text)) === words(nodes) ? text : marked(nodes.map(node => ({ ...node, marks: [] })))
}

const words = (nodes: readonly Node[]): string => nodes.map(plain).join('').replaceAll(/\s/g, '')

function marked(nodes: readonly Node[]): string {
  let text = ''
  let open: Mark[] = []
  const closeTo = (depth: number) => {
    if (open.length <= depth) return
    // A sign after white space would not close: the space goes behind it.
    const body = text.trimEnd()
    text = body + open.slice(depth).reverse().map(closing).join('') + text.slice(body.length)
    open = open.slice(0, depth)
  }
  for (const node of nodes) {
    const marks = node.type === 'text' && !node.text?.trim() ? open : known(node.marks)
    // Marks that go on keep their place, so that signs close in the order in which they opened.
    const goOn = open.filter(mark => marks.some(other => same(mark, other)))
    const wanted = [...goOn, ...marks.filter(mark => !goOn.some(other => same(mark, other)))]
    const kept = open.findIndex((mark, index) => !same(mark, wanted[index]))
    closeTo(kept === -1 ? open.length : kept)
    const [, space = '', body = ''] = /^(\s*)([\s\S]*)$/.exec(spelled(node)) ?? []
    const added = wanted.slice(open.length)
    text += space + added.map(opening).join('') + body
    open = [...open, ...added]
  }
  closeTo(0)
  return text
}

function spelled(node: Node): string {
  if (node.type === 'hardBreak') return '\n'
  if (node.type !== 'text') return inline(node.content)
  const text = node.text ?? ''
  if (node.marks?.some(mark => mark.type === 'code') && !text.includes('`') && text !== '') return `\`${text}\``
  return text.replaceAll(/[\\*`[\]]|~(?=~)/g, '\\$&')
}
