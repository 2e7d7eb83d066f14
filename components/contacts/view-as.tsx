import { Eye } from 'lucide-react'
import { Hint } from '@/components/ui/hint'
import { Off } from '@/components/ui/off'
import { SubmitButton } from '@/components/ui/submit-button'
import type { ContactPage } from '@/lib/contacts/pages'
import type { Entry } from '@/lib/contacts/rules/entry'
import { viewAsPath } from '@/lib/contacts/rules/paths'

type Props = Pick<ContactPage, 'contact' | 'location' | 'entry'>

/** Shows the portal as this contact sees it; where they can't be in it at all, says that there is nothing to see. Works without script. */
export function ViewAs({ contact, location, entry }: Props) {
  const { firstName } = contact
  return (
    <form method="post" action={viewAsPath(location.slug, contact.id)}>
      <Off why={closed(entry, firstName)}>
        <Explained text={hint(entry, firstName)} off={closed(entry, firstName) !== null} />
      </Off>
    </form>
  )
}

function Explained({ text, off }: { text: string; off: boolean }) {
  const press = (
    <SubmitButton tone="plain" aria-describedby="view-as-hint">
      <Eye aria-hidden className="size-4" strokeWidth={1.75} />
      View as this learner
    </SubmitButton>
  )
  if (off) return press
  return (
    <Hint id="view-as-hint" text={text} side="below">
      {press}
    </Hint>
  )
}

function closed(entry: Entry, name: string): string | null {
  if (entry.enters) return null
  if (entry.because === 'blocked') return `${name} is blocked and can’t be in the portal, so there is nothing to view.`
  return entry.because === 'suspended' ? 'Nobody can be in a suspended portal, so there is nothing to view.' : null
}

function hint(entry: Entry, name: string): string {
  const what = `The portal as ${name} sees it. Nothing you do there counts.`
  return entry.enters ? what : `${what} No offer holds now: the library is empty, and links are refused.`
}
