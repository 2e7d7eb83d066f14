'use client'

import { Bold, Heading2, Italic, Link2, List, ListOrdered, Quote } from 'lucide-react'
import { type RefObject, useEffect, useState } from 'react'
import { Button } from '@/components/ui/button'

type Sign = { label: string; Icon: typeof Bold } & ({ around: [string, string] } | { before: string })
const SIGNS: Sign[] = [
  { label: 'Bold', Icon: Bold, around: ['**', '**'] },
  { label: 'Italic', Icon: Italic, around: ['*', '*'] },
  { label: 'Link', Icon: Link2, around: ['[', '](https://)'] },
  { label: 'Heading', Icon: Heading2, before: '## ' },
  { label: 'List', Icon: List, before: '- ' },
  { label: 'Numbered list', Icon: ListOrdered, before: '1. ' },
  { label: 'Quote', Icon: Quote, before: '> ' },
]

/** Puts a sign around what is selected, or before each of its lines. */
function put(area: HTMLTextAreaElement, sign: Sign) {
  area.focus()
  const { value } = area
  let [from, to] = [area.selectionStart, area.selectionEnd]
  let text = ''
  if ('around' in sign) text = sign.around[0] + value.slice(from, to) + sign.around[1]
  else {
    from = value.lastIndexOf('\n', from - 1) + 1
    const end = value.indexOf('\n', to)
    to = end === -1 ? value.length : end
    const lines = value.slice(from, to).split('\n')
    text = lines.map(line => sign.before + line).join('\n')
  }
  area.setRangeText(text, from, to, 'end')
  if ('around' in sign && from === to)
    area.setSelectionRange(from + sign.around[0].length, from + sign.around[0].length)
  area.dispatchEvent(new Event('input', { bubbles: true }))
}

/** Signs for those who don't know them; only where script runs. */
export function MarkdownButtons({ text }: { text: RefObject<HTMLTextAreaElement | null> }) {
  const [ready, setReady] = useState(false)
  useEffect(() => setReady(true), [])
  return (
    <div role="toolbar" aria-label="Formatting" aria-controls="lesson-body" className="flex min-h-8 flex-wrap gap-1">
      {ready
        ? SIGNS.map(sign => (
            <Button
              key={sign.label}
              tone="quiet"
              size="icon-sm"
              aria-label={sign.label}
              title={sign.label}
              onClick={() => text.current && put(text.current, sign)}
            >
              <sign.Icon aria-hidden className="size-4" strokeWidth={1.75} />
            </Button>
          ))
        : null}
    </div>
  )
}
