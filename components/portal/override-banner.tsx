import { ShieldCheck } from 'lucide-react'
import { portalPaths } from '@/lib/catalog/rules/paths'
import type { PortalText } from '@/lib/language/portal'
import type { PortalSession } from '@/lib/sessions/types'

/** Says to an agency admin why everything is open, what it does not do, and how to see what the learner sees. */
export function OverrideBanner({ session, text }: { session: PortalSession; text: PortalText }) {
  const { firstName } = session.contact
  const { override } = text
  return (
    <section aria-label={override.region} className="text-canvas max-sm:contents sm:sticky sm:top-0 sm:z-30 sm:bg-ink">
      <div className="mx-auto w-full max-w-6xl items-center gap-x-2 max-sm:contents sm:flex sm:min-h-12 sm:px-6 xl:px-0">
        {/* On phones only the reason and the way out stay in sight; the rest scrolls away with the page. */}
        <div className="max-sm:sticky max-sm:top-0 max-sm:z-30 max-sm:flex max-sm:items-center max-sm:gap-4 max-sm:bg-ink max-sm:px-4 sm:contents">
          <p className="flex items-start gap-2 py-2 max-sm:flex-1">
            <ShieldCheck aria-hidden className="mt-0.5 size-4 shrink-0" strokeWidth={1.75} />
            {override.why}
          </p>
          <form method="post" action={portalPaths.leave(session.location.slug)} className="sm:order-last sm:ms-4">
            <input type="hidden" name="how" value="sign_out" />
            <button
              type="submit"
              className="inline-flex h-11 min-w-11 items-center justify-end font-medium underline underline-offset-4 focus-visible:outline-canvas"
            >
              {override.leave}
            </button>
          </form>
        </div>
        <p className="flex-1 py-2 text-[color-mix(in_oklab,var(--canvas)_80%,var(--ink))] max-sm:flex-none max-sm:bg-ink max-sm:px-4 max-sm:ps-10 max-sm:pt-0">
          {override.counts(firstName)} {override.test(firstName)}
        </p>
      </div>
    </section>
  )
}
