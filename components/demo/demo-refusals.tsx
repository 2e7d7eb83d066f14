import { ArrowRight } from 'lucide-react'
import type { DemoPage } from '@/lib/demo/pages'

/** Plain links: a magic link is never fetched before somebody presses it. */
export function DemoRefusals({ links, expiredAt }: Pick<DemoPage, 'links' | 'expiredAt'>) {
  const rows: [string, string, string | undefined][] = [
    ['Expired', expiredAt ? `It worked until ${expiredAt}` : 'Its life is over', links.expired],
    ['Replaced', 'A newer link was made', links.replaced],
    ['Access ended', 'Jonas, whose free week ended; in German', links.accessEnded],
    ['No offer', 'Nothing granted yet; in German', links.noOffer],
    ['Works once', 'Asks before it is used up', links.oneTime],
    ['Used', 'It worked once, and did', links.used],
    ['Pasted staff link', 'For a sidebar menu, not for a browser', links.sidebarOnly],
    ['Cut short', 'Some mail apps cut long links', links.incomplete],
  ]
  return (
    <section aria-labelledby="refusals" className="min-w-0">
      <h2 id="refusals" className="text-base font-semibold tracking-[-.01em]">
        Links that don’t open, and say why
      </h2>
      <ul className="mt-3 grid gap-x-6 border-t border-line md:grid-cols-2">
        {rows.map(([title, note, href]) =>
          href ? (
            <li key={title} className="border-b border-line">
              <a href={href} className="flex min-h-11 items-center gap-3 py-1">
                <span className="w-32 shrink-0 font-medium">{title}</span>
                <span className="min-w-0 flex-1 text-muted">{note}</span>
                <ArrowRight aria-hidden className="size-4 shrink-0 text-muted rtl:-scale-x-100" />
              </a>
            </li>
          ) : null,
        )}
      </ul>
    </section>
  )
}
