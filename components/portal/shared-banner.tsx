import { GraduationCap } from 'lucide-react'
import { portalPaths } from '@/lib/catalog/rules/paths'
import { staffText } from '@/lib/language/staff'
import type { UserSession } from '@/lib/sessions/types'

/** Says to a staff user in shared courses as whom they are here and whose the progress is. Inside the app there is no way back to it. */
export function SharedBanner({ session }: { session: UserSession }) {
  const { lang, shared } = staffText
  const { user, location } = session
  const why = user.admin ? shared.whyAdmin(user.name, location.siteName) : shared.why(user.name)
  return (
    <section lang={lang} dir="ltr" aria-label={shared.region} className="border-b border-line bg-accent-soft text-ink">
      <div className="mx-auto flex min-h-12 max-w-6xl flex-wrap items-center gap-x-6 px-4 sm:px-6 xl:px-0">
        <p className="flex min-w-0 flex-1 basis-72 items-start gap-2 py-3">
          <GraduationCap aria-hidden className="mt-0.5 size-4 shrink-0" strokeWidth={1.75} />
          <span>
            {why} {shared.counts}
          </span>
        </p>
        <form method="post" action={portalPaths.leave(location.slug)} target="_top" className="in-data-framed:hidden">
          <input type="hidden" name="how" value="sign_out" />
          <button type="submit" className="inline-flex h-11 items-center font-medium underline underline-offset-4">
            {shared.leave}
          </button>
        </form>
      </div>
    </section>
  )
}
