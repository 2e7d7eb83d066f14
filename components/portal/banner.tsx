import type { LucideIcon } from 'lucide-react'
import type { ReactNode } from 'react'
import { portalPaths } from '@/lib/catalog/rules/paths'
import { staffText } from '@/lib/language/staff'

type Props = {
  region: string
  icon: LucideIcon
  why: string
  note: string
  leave: { slug: string; how: 'sign_out' | 'view'; label: string }
  /** What stands between the sentence and the way out. */
  children?: ReactNode
}

/** A button in a banner. */
export const bannerButton =
  'inline-flex h-11 min-w-11 items-center justify-end font-medium underline underline-offset-4 focus-visible:outline-canvas'

/** What stands fixed above the portal where staff look at it. On phones only the reason and the way out stay in sight. */
export function Banner({ region, icon: Icon, why, note, leave, children }: Props) {
  return (
    <section
      lang={staffText.lang}
      dir="ltr"
      aria-label={region}
      className="text-canvas max-sm:contents sm:sticky sm:top-0 sm:z-30 sm:bg-ink"
    >
      <div className="mx-auto w-full max-w-6xl items-center gap-x-2 max-sm:contents sm:flex sm:min-h-12 sm:px-6 xl:px-0">
        <div className="max-sm:sticky max-sm:top-0 max-sm:z-30 max-sm:flex max-sm:items-center max-sm:gap-4 max-sm:bg-ink max-sm:px-4 sm:contents">
          <p className="flex items-start gap-2 py-2 max-sm:flex-1">
            <Icon aria-hidden className="mt-0.5 size-4 shrink-0" strokeWidth={1.75} />
            {why}
          </p>
          <form method="post" action={portalPaths.leave(leave.slug)} className="sm:order-last sm:ms-4">
            <input type="hidden" name="how" value={leave.how} />
            <button type="submit" className={bannerButton}>
              {leave.label}
            </button>
          </form>
        </div>
        <div className="flex flex-1 flex-wrap items-center justify-between gap-x-4 max-sm:flex-none max-sm:bg-ink max-sm:px-4 max-sm:ps-10">
          <p className="py-2 text-[color-mix(in_oklab,var(--canvas)_80%,var(--ink))] max-sm:pt-0">{note}</p>
          {children}
        </div>
      </div>
    </section>
  )
}
