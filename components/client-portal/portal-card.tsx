'use client'

import { ExternalLink } from 'lucide-react'
import { button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { CopyField } from '@/components/ui/copy-field'
import { Field } from '@/components/ui/field'
import { useToast } from '@/components/ui/toast'
import type { Dashboard } from '@/lib/client-portal/pages'

const number = new Intl.NumberFormat('en')

/** The portal's address and how many come to it. */
export function PortalCard({ url, counts }: { url: string; counts: Dashboard['counts'] }) {
  const toast = useToast()
  const facts: [number, string, string][] = [
    [counts.clients, counts.clients === 1 ? 'client' : 'clients', 'contacts of this location'],
    [counts.enter, 'can enter', 'hold a live offer'],
    [counts.enter - counts.been, 'not yet in', 'can enter, never came'],
  ]
  return (
    <Card className="grid lg:grid-cols-2">
      <dl className="grid grid-cols-3 content-center divide-x divide-line p-4 sm:p-6">
        {facts.map(([count, label, note], index) => (
          <div key={label} className={index ? 'ps-3 sm:ps-6' : 'pe-3'}>
            <dd className="text-2xl font-semibold tracking-[-.02em] tabular-nums">{number.format(count)}</dd>
            <dt className="font-medium">{label}</dt>
            <dd className="mt-1 text-muted">{note}</dd>
          </div>
        ))}
      </dl>
      <div className="grid gap-2 border-t border-line p-4 sm:p-6 lg:border-s lg:border-t-0">
        <Field
          id="portal-url"
          label="Portal URL"
          hint="Who is signed in finds their courses here; everybody else reads how to get a link."
        >
          {wired => <CopyField {...wired} value={url} onCopied={() => toast({ title: 'Portal URL copied' })} />}
        </Field>
        <a
          href={url}
          target="_blank"
          rel="noreferrer"
          className={button({ tone: 'quiet', size: 'sm', className: '-ms-2 justify-self-start' })}
        >
          <ExternalLink aria-hidden className="size-4" />
          Open
        </a>
      </div>
    </Card>
  )
}
