import { SubmitButton } from '@/components/ui/submit-button'
import { portalPaths } from '@/lib/catalog/rules/paths'

type Props = {
  slug: string
  how: 'sign_out' | 'not_me'
  tone?: 'primary' | 'plain' | 'danger-plain' | 'danger'
  children: string
}

/** A plain form to the portal's way out: it works without script, and only where somebody presses it. */
export function LeaveForm({ slug, how, tone = 'plain', children }: Props) {
  return (
    <form method="post" action={portalPaths.leave(slug)}>
      <input type="hidden" name="how" value={how} />
      <SubmitButton tone={tone} size="lg" className="whitespace-normal! max-sm:h-auto! max-sm:min-h-11 max-sm:py-2">
        {children}
      </SubmitButton>
    </form>
  )
}
