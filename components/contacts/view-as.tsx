import { Eye } from 'lucide-react'
import { Hint, hinted } from '@/components/ui/hint'
import { Off } from '@/components/ui/off'
import { SubmitButton } from '@/components/ui/submit-button'
import type { ContactPage } from '@/lib/contacts/pages'
import type { Entry } from '@/lib/contacts/rules/entry'
import { viewAsPath } from '@/lib/contacts/rules/paths'

type Props = Pick<ContactPage, 'contact' | 'location' | 'entry'>

const HINT = 'view-as-hint'

/** Shows the portal as this contact sees it; where they can't be in it at all, says that there is nothing to see. Works without script. */
export function ViewAs({ contact, location, entry }: Props) {
  const { firstName } = contact
  const why = closed(entry, firstName)
  return (
    <form method="post" action={viewAsPath(location.slug, contact.id)}>
      <Off why={why}>
        <SubmitButton tone="plain" {...(why === null ? hinted(HINT) : {})}>
          <Eye aria-hidden className="size-4" strokeWidth={1.75} />
          View as this learner
        </SubmitButton>
        {why === null ? <Hint id={HINT} text={hint(entry, firstName)} side="below" /> : null}
      </Off>
    </form>
  )
}

function closed(entry: Entry, name: string): string | null {
  if (entry.enters) return null
  if (entry.because === 'blocked') return `${name} is blocked and can’t be in the portal, so there is nothing to view.`
  return entry.because === 'suspended' ? 'Nobody can be in a suspended portal, so there is nothing to view.' : null
}

function hint(entry: Entry, name: string): string {
  const what = `The portal as ${name} sees it. Nothing you do there counts.`
  return entry.enters
    ? what
    : `${what} No offer holds now, so links are refused: it is what they see where they are still signed in.`
}
