import { inlineOf } from './markdown-inline'
import type { Node } from './markdown-types'

const HEADING = /^(#{1,6}) +(\S.*)$/
const RULE = /^(?:-{3,}|\*{3,})\s*$/
const FENCE = /^(`{3,})[^`]*$/
const QUOTE = /^> ?/
const ITEM = /^(?:[-*+]|(\d{1,9})[.)])(?: +(?=\S)| *$)/
const INDENT = /^ */

/** How deep lists and quotes may stand in each other; deeper ones stay text. */
const DEPTH = 12

type Taken = { node: Node | null; next: number }

/** The blocks that the lines make. */
export function blocksOf(lines: readonly string[], depth = 0): Node[] {
  const nodes: Node[] = []
  for (let at = 0; at < lines.length; ) {
    const { node, next } = take(lines, at, depth)
    if (node) nodes.push(node)
    at = next
  }
  return nodes
}

function take(lines: readonly string[], at: number, depth: number): Taken {
  const line = (lines[at] ?? '').replace(INDENT, '')
  if (line.trim() === '') return { node: null, next: at + 1 }
  const heading = HEADING.exec(line)
  if (heading) return { node: headingOf(heading), next: at + 1 }
  if (RULE.test(line)) return { node: { type: 'horizontalRule' }, next: at + 1 }
  if (FENCE.test(line)) return fence(lines, at)
  if (QUOTE.test(line) && depth < DEPTH) return quote(lines, at, depth)
  if (ITEM.test(line) && depth < DEPTH) return list(lines, at, depth)
  return paragraph(lines, at, depth)
}

// The lesson's own title is the page's first heading.
function headingOf([, signs = '', text = '']: RegExpExecArray): Node {
  return withContent(
    { type: 'heading', attrs: { level: Math.min(4, Math.max(2, signs.length)) } },
    inlineOf(text.trim()),
  )
}

const withContent = (node: Node, content: Node[]): Node => (content.length > 0 ? { ...node, content } : node)

function fence(lines: readonly string[], at: number): Taken {
  const opened = (lines[at] ?? '').replace(INDENT, '')
  const sign = FENCE.exec(opened)?.[1] ?? '```'
  let end = at + 1
  while (end < lines.length && (lines[end] ?? '').trim() !== sign) end += 1
  const code = lines.slice(at + 1, end).join('\n')
  return { node: withContent({ type: 'codeBlock' }, code ? [{ type: 'text', text: code }] : []), next: end + 1 }
}

function quote(lines: readonly string[], at: number, depth: number): Taken {
  let end = at
  while (end < lines.length && QUOTE.test((lines[end] ?? '').replace(INDENT, ''))) end += 1
  const inside = lines.slice(at, end).map(line => line.replace(INDENT, '').replace(QUOTE, ''))
  const content = blocksOf(inside, depth + 1)
  return { node: { type: 'blockquote', content: content.length > 0 ? content : [{ type: 'paragraph' }] }, next: end }
}

const indentOf = (line: string) => INDENT.exec(line)?.[0].length ?? 0
const isNumbered = (line: string) => /^\d/.test(line.replace(INDENT, ''))

/** One item: its first line, and what follows indented beneath it. */
function itemEnd(lines: readonly string[], at: number, indent: number): number {
  let end = at + 1
  while (end < lines.length) {
    const line = lines[end] ?? ''
    const blank = line.trim() === ''
    const following = lines[end + 1] ?? ''
    const goesOn = blank ? following.trim() !== '' && indentOf(following) > indent : indentOf(line) > indent
    if (!goesOn) return end
    end += 1
  }
  return end
}

function list(lines: readonly string[], at: number, depth: number): Taken {
  const indent = indentOf(lines[at] ?? '')
  const numbered = isNumbered(lines[at] ?? '')
  const start = Number(ITEM.exec((lines[at] ?? '').trimStart())?.[1] ?? 1)
  const items: Node[] = []
  let next = at
  while (next < lines.length) {
    const line = lines[next] ?? ''
    const bare = line.replace(INDENT, '')
    const head = ITEM.exec(bare)
    if (!head || RULE.test(bare) || isNumbered(line) !== numbered || indentOf(line) !== indent) break
    const end = itemEnd(lines, next, indent)
    items.push({ type: 'listItem', content: itemContent(lines.slice(next, end), indent, head[0].length, depth) })
    next = end
  }
  if (!numbered) return { node: { type: 'bulletList', content: items }, next }
  return { node: { type: 'orderedList', attrs: { start }, content: items }, next }
}

/** An item begins with a paragraph: that is what the schema of lists asks for. */
function itemContent([first = '', ...rest]: string[], indent: number, sign: number, depth: number): Node[] {
  const inner = rest.map(line => line.slice(Math.min(indentOf(line), indent + sign)))
  const content = blocksOf([first.replace(INDENT, '').slice(sign), ...inner], depth + 1)
  return content[0]?.type === 'paragraph' ? content : [{ type: 'paragraph' }, ...content]
}

const beginsBlock = (line: string, depth: number) =>
  HEADING.test(line) || RULE.test(line) || FENCE.test(line) || (depth < DEPTH && (QUOTE.test(line) || ITEM.test(line)))

function paragraph(lines: readonly string[], at: number, depth: number): Taken {
  let end = at + 1
  while (end < lines.length) {
    const line = (lines[end] ?? '').replace(INDENT, '')
    if (line.trim() === '' || beginsBlock(line, depth)) break
    end += 1
  }
  const text = lines.slice(at, end).map(line => line.trim())
  return { node: withContent({ type: 'paragraph' }, inlineOf(text.join('\n'))), next: end }
}
