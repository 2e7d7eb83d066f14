'use client'

import { CopyField } from '@/components/ui/copy-field'
import { Field } from '@/components/ui/field'
import { useToast } from '@/components/ui/toast'

type Props = { id: string; url: string; until: string | null; hint?: string }

/** The user's link to copy. */
export function MagicLinkField({ id, url, until, hint }: Props) {
  const toast = useToast()
  const copied = () =>
    toast({ title: 'Magic link copied', note: until ? `Until ${until}, and only in a sidebar menu.` : undefined })
  return (
    <Field id={id} label="Magic Link" hint={hint}>
      {wired => <CopyField {...wired} value={url} onCopied={copied} />}
    </Field>
  )
}
