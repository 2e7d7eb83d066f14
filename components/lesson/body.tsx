import { renderJSONContentToReactElement } from '@tiptap/static-renderer/json/react'
import type { ReactNode } from 'react'

type Doc = { type: 'doc'; content?: unknown[] }
type Piece = { children?: ReactNode }
type Marked = Piece & { mark: { attrs?: Record<string, unknown> | null } }
type Noded = Piece & { node: { text?: string; attrs?: Record<string, unknown> } }

const safeSchemes = new Set(['http:', 'https:', 'mailto:', 'tel:'])

/** An address that a lesson may link to; anything else stays plain text. */
function safeHref(href: unknown): string | null {
  if (typeof href !== 'string' || !URL.canParse(href)) return null
  return safeSchemes.has(new URL(href).protocol) ? href : null
}

function Heading({ node, children }: Noded) {
  const level = Number(node.attrs?.level)
  return level > 2 ? (
    <h3 className="font-semibold">{children}</h3>
  ) : (
    <h2 className="pt-2 text-base font-semibold">{children}</h2>
  )
}

function Anchor({ mark, children }: Marked) {
  const href = safeHref(mark.attrs?.href)
  if (!href) return <>{children}</>
  return (
    <a
      href={href}
      rel="noopener noreferrer"
      target={href.startsWith('http') ? '_blank' : undefined}
      className="text-accent-text underline underline-offset-4"
    >
      {children}
    </a>
  )
}

function Ordered({ node, children }: Noded) {
  const start = Number(node.attrs?.start)
  return (
    <ol start={Number.isInteger(start) ? start : undefined} className="grid list-decimal gap-2 ps-6">
      {children}
    </ol>
  )
}

const render = renderJSONContentToReactElement({
  nodeMapping: {
    doc: ({ children }: Piece) => <>{children}</>,
    paragraph: ({ children }: Piece) => <p>{children}</p>,
    heading: Heading,
    bulletList: ({ children }: Piece) => <ul className="grid list-disc gap-2 ps-6">{children}</ul>,
    orderedList: Ordered,
    listItem: ({ children }: Piece) => <li className="ps-1 marker:text-muted">{children}</li>,
    blockquote: ({ children }: Piece) => (
      <blockquote className="grid gap-3 rounded-md border-s-2 border-accent bg-accent-soft px-4 py-3">
        {children}
      </blockquote>
    ),
    codeBlock: ({ children }: Piece) => (
      <pre className="overflow-x-auto rounded-md bg-sunken p-4 font-mono text-mono" dir="ltr">
        {children}
      </pre>
    ),
    horizontalRule: () => <hr className="border-line" />,
    hardBreak: () => <br />,
    text: ({ node }: Noded) => <>{node.text}</>,
  },
  markMapping: {
    bold: ({ children }: Piece) => <strong className="font-semibold">{children}</strong>,
    italic: ({ children }: Piece) => <em>{children}</em>,
    strike: ({ children }: Piece) => <s>{children}</s>,
    underline: ({ children }: Piece) => <u>{children}</u>,
    code: ({ children }: Piece) => (
      <code className="rounded-sm bg-sunken px-1 font-mono text-[.875em]">{children}</code>
    ),
    link: Anchor,
  },
  unhandledNode: ({ children }: Piece) => <>{children}</>,
  unhandledMark: ({ children }: Piece) => <>{children}</>,
})

/** A lesson's text, made on the server from what the editor stored. What is not in the list above leaves its words and nothing else. */
export function LessonBody({ body }: { body: Doc }) {
  return (
    <div className="grid max-w-[68ch] gap-4 text-lesson">
      {render({ content: body as Parameters<typeof render>[0]['content'] })}
    </div>
  )
}
