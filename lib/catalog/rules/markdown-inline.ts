import { type Mark, type Node, safeHref } from './markdown-types'

const ESCAPED = /^\\([\\*`[\]~#>+\-.)])/
const CODE = /^`([^`\n]+)`/
// The most that a link's words may hold: `[[[[…` would else be read to its end from each sign.
const LINK = /^\[((?:\\.|[^\]\\\n]){1,500})\]\(([^\s()]+)\)/
/** Nobody means emphasis by so many. */
const STARS = /^\*{4,}/
const SIGNS: [string, string][] = [
  ['**', 'bold'],
  ['~~', 'strike'],
  ['*', 'italic'],
]

/** The texts, breaks and marks in one paragraph; a line break in it stays one. */
export function inlineOf(text: string, marks: Mark[] = []): Node[] {
  const nodes: Node[] = []
  let buffer = ''
  let before = ''
  const open = new Set<string>()
  const flush = () => {
    if (buffer) nodes.push(textNode(buffer, marks))
    buffer = ''
  }
  for (let at = 0; at < text.length; ) {
    const rest = text.slice(at)
    const special = taken(rest, { before, marks, open })
    if (special) {
      if (special.text !== undefined) buffer += special.text
      else {
        flush()
        nodes.push(...special.nodes)
      }
      at += special.length
      before = ''
    } else {
      before = rest[0] ?? ''
      buffer += before
      at += 1
    }
  }
  flush()
  return joined(nodes)
}

type Taken = { length: number; text: string; nodes?: undefined } | { length: number; nodes: Node[]; text?: undefined }

const textNode = (text: string, marks: readonly Mark[]): Node =>
  marks.length > 0 ? { type: 'text', text, marks: [...marks] } : { type: 'text', text }

/** What stands before, the marks that hold here, and the signs that close nowhere in this line: looked for once, or a line of `*a *a …` takes minutes. */
type Here = { before: string; marks: Mark[]; open: Set<string> }

function taken(rest: string, here: Here): Taken | null {
  const { marks, open } = here
  const [first] = rest
  if (first === '\n') {
    open.clear()
    return { length: 1, nodes: [{ type: 'hardBreak' }] }
  }
  const escaped = first === '\\' ? ESCAPED.exec(rest) : null
  if (escaped) return { length: 2, text: escaped[1] ?? '' }
  const stars = STARS.exec(rest)
  if (stars) return { length: stars[0].length, text: stars[0] }
  const code = first === '`' ? CODE.exec(rest) : null
  if (code) return { length: code[0].length, nodes: [textNode(code[1] ?? '', [...marks, { type: 'code' }])] }
  return (first === '[' ? link(rest, marks) : null) ?? emphasis(rest, here)
}

function link(rest: string, marks: Mark[]): Taken | null {
  const [whole = '', words = '', href = ''] = LINK.exec(rest) ?? []
  if (!whole || !safeHref(href) || marks.some(mark => mark.type === 'link')) return null
  return { length: whole.length, nodes: inlineOf(words, [...marks, { type: 'link', attrs: { href } }]) }
}

/** A sign opens before a word and closes after one, so that `2 * 3 * 4` stays what it is. */
function emphasis(rest: string, { before, marks, open }: Here): Taken | null {
  for (const [sign, type] of SIGNS) {
    if (!rest.startsWith(sign) || open.has(sign) || marks.some(mark => mark.type === type)) continue
    if (sign === '*' && before === '*') continue
    if (/^\s|^$/.test(rest.slice(sign.length, sign.length + 1))) continue
    const end = closes(rest, sign)
    if (end > 0) {
      return { length: end + sign.length, nodes: inlineOf(rest.slice(sign.length, end), [...marks, { type }]) }
    }
    open.add(sign)
  }
  return null
}

/** Where the sign closes: in the same line, behind a word, outside of code and of a longer sign; -1 where it does not. */
function closes(rest: string, sign: string): number {
  for (let at = sign.length; at < rest.length && rest[at] !== '\n'; at += 1) {
    const passed = passedOver(rest.slice(at), sign)
    if (passed > 0) at += passed - 1
    else if (at > sign.length && rest.startsWith(sign, at) && !/\s/.test(rest[at - 1] ?? ' ')) {
      return sign === '**' && rest[at + 2] === '*' ? at + 1 : at
    }
  }
  return -1
}

/** How many characters here can't close that sign: what is escaped, code, too many stars, two where one would. */
function passedOver(rest: string, sign: string): number {
  if (rest[0] === '\\') return 2
  if (rest[0] === '`') return CODE.exec(rest)?.[0].length ?? 1
  const stars = STARS.exec(rest)
  if (stars) return stars[0].length
  return sign === '*' && rest.startsWith('**') && !rest.startsWith('***') ? 2 : 0
}

/** Neighbours with the same marks become one text. */
function joined(nodes: Node[]): Node[] {
  const out: Node[] = []
  for (const node of nodes) {
    const last = out.at(-1)
    const alike =
      last?.type === 'text' && node.type === 'text' && JSON.stringify(last.marks) === JSON.stringify(node.marks)
    if (last && alike) last.text = `${last.text}${node.text}`
    else out.push({ ...node })
  }
  return out
}
