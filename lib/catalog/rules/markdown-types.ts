export type Mark = { type: string; attrs?: Record<string, unknown> }
/** A node of a rich text, as Tiptap stores it. */
export type Node = {
  type: string
  attrs?: Record<string, unknown>
  content?: Node[]
  text?: string
  marks?: Mark[]
}

/** Whether a lesson may link there. */
export function safeHref(href: string): boolean {
  return /^(?:https?:\/\/|mailto:|tel:)[^\s()<>"]+$/i.test(href)
}
