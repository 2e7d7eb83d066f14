import { Link2 } from 'lucide-react'
import { LinkButton } from '@/components/ui/button'
import { Card, CardHead } from '@/components/ui/card'
import { portalDashboardPath } from '@/lib/agencies/rules/site'

/** In place of the user's link, in locations whose links are made in the client portal. */
export function InPortalCard({ slug, name }: { slug: string; name: string }) {
  return (
    <Card id="user-link" className="scroll-mt-8 p-4 sm:p-6">
      <CardHead
        title="User’s magic link"
        note={`Magic links of ${name} are made in the client portal: for a contact, and for a custom menu.`}
        action={
          <LinkButton href={portalDashboardPath(slug)}>
            <Link2 aria-hidden className="size-4" />
            Client portal dashboard
          </LinkButton>
        }
      />
    </Card>
  )
}
