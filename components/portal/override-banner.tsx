import { ShieldCheck } from 'lucide-react'
import { portalPaths } from '@/lib/catalog/rules/paths'
import type { PortalText } from '@/lib/language/portal'
import type { PortalSession } from '@/lib/sessions/types'

/** Says to an agency admin why everything is open, what it does not do, and how to see what the learner sees. */
export function OverrideBanner({ session, text }: { session: PortalSession; text: PortalText }) {
  const { firstName } = session.contact
  const { override } = text
  return (
    <section aria-label={override.region} className="sticky top-0 z-30 bg-ink text-canvas">
      <div className="mx-auto flex min-h-12 max-w-6xl flex-wrap items-center gap-x-6 px-4 sm:px-6 xl:px-0">
        <p className="flex min-w-0 flex-1 basis-72 items-start gap-2 py-3">
          <ShieldCheck aria-hidden className="mt-0.5 size-4 shrink-0" strokeWidth={1.75} />
          <span>
            {override.why}{' '}
            <span className="text-[color-mix(in_oklab,var(--canvas)_80%,var(--ink))]">
              {override.counts(firstName)} {override.test(firstName)}
            </span>
          </span>
        </p>
        <form method="post" action={portalPaths.leave(session.location.slug)}>
          <input type="hidden" name="how" value="sign_out" />
          <button
            type="submit"
            className="inline-flex h-11 items-center font-medium underline underline-offset-4 focus-visible:outline-canvas"
          >
            {override.leave}
          </button>
        </form>
      </div>
    </section>
  )
}
