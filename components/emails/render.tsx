import { render, toPlainText } from 'react-email'
import type { Render } from '@/lib/messaging/types'
import { Email, subjectOf } from './templates'

/** Fills a template: HTML, and the plain text that says the same. */
export const renderEmail: Render = async view => {
  const html = await render(<Email view={view} />)
  return { subject: oneLine(subjectOf(view)), html, plain: plainOf(html) }
}

// What was typed as an offer's title may hold a line break; a header may not.
const oneLine = (text: string) => text.replaceAll(/\s+/g, ' ').trim()

function plainOf(html: string): string {
  const text = toPlainText(html, {
    selectors: [
      { selector: '.html-only', format: 'skip' },
      { selector: 'h1', options: { uppercase: false } },
      { selector: 'table.rows', format: 'dataTable', options: { uppercaseHeaderCells: false } },
      { selector: 'table', format: 'dataTable', options: { rowSpacing: 1, uppercaseHeaderCells: false } },
    ],
  })
  return `${text.replaceAll(/\n{3,}/g, '\n\n').trim()}\n`
}
