/** Text that is markup already: made only by `html`, `fill` and `markup`. */
export class Html {
  constructor(readonly text: string) {}
}

export type Value = string | number | Html | null | readonly Html[]

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }
const STRONG = /\*\*(.+?)\*\*/g
const PLACEHOLDER = /\{(\w+)\}/g

/** Escapes a text for an element's content and for a quoted attribute alike. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, character => ENTITIES[character] ?? character)
}

/** Takes a text of this program's own as markup; never one that came from outside. */
export function markup(text: string): Html {
  return new Html(text)
}

/** A tagged template that escapes every value but Html; null leaves nothing. */
export function html(strings: TemplateStringsArray, ...values: Value[]): Html {
  return new Html(String.raw({ raw: strings }, ...values.map(render)))
}

/**
 * Puts values into a catalogue's text and makes `**…**` bold. A value can't add markup, bold or placeholders.
 * @throws Error if the text asks for a value that is not there.
 */
export function fill(template: string, values: Record<string, string | number | Html>): Html {
  const marked = escapeHtml(template).replace(STRONG, '<b>$1</b>')
  return new Html(marked.replace(PLACEHOLDER, (_, name: string) => render(need(values, name))))
}

/** As `fill`, for places without markup: titles and attributes, which `html` escapes. */
export function fillText(template: string, values: Record<string, string | number>): string {
  return template.replaceAll('**', '').replace(PLACEHOLDER, (_, name: string) => String(need(values, name)))
}

function need<T>(values: Record<string, T>, name: string): T {
  const value = Object.hasOwn(values, name) ? values[name] : undefined
  if (value === undefined) throw new Error(`No value for {${name}}`)
  return value
}

function render(value: Value): string {
  if (value === null) return ''
  if (value instanceof Html) return value.text
  if (typeof value === 'object') return value.map(part => part.text).join('')
  return escapeHtml(String(value))
}
