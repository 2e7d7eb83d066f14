'use client'

import { skipWords } from '@/components/messages/words'
import { CopyField } from '@/components/ui/copy-field'
import { Field } from '@/components/ui/field'
import { Notice, Status } from '@/components/ui/status'
import { useToast } from '@/components/ui/toast'
import type { MadeLink } from '@/lib/contacts/types'
import { NoOfferHint } from './no-offer-hint'
import { count } from './words'

type Props = { made: MadeLink; firstName: string; hasOffer: boolean; cap: number | null }

/** A link just made: to copy, to scan, and what it is. */
export function MadeLinkView({ made, firstName, hasOffer, cap }: Props) {
  const toast = useToast()
  const { olderTurnedOff: off, signedOut, email } = made
  return (
    <div className="grid gap-4">
      <p role="status">
        <Status tone="positive" icon="yes">
          <span className="font-medium">
            {email && !email.skipped ? `Made and sent to ${email.to}` : 'Made just now'}
          </span>
        </Status>
      </p>
      {email?.skipped ? (
        <Notice tone="caution" icon="warn">{`No email was sent: ${skipWords(email.skipped)}.`}</Notice>
      ) : null}
      {hasOffer ? null : (
        <Notice tone="caution" icon="warn">
          <NoOfferHint />
        </Notice>
      )}
      <Field id="made-link" label="Magic Link" hint="Portico keeps no copy. Once this closes, generate another.">
        {wired => <CopyField {...wired} value={made.url} onCopied={() => toast({ title: 'Magic link copied' })} />}
      </Field>
      <div className="grid gap-6 border-t border-line pt-4 sm:grid-cols-[auto_minmax(0,1fr)]">
        <QrPicture src={made.qr} />
        <dl className="grid content-between gap-2">
          <Fact name="Works until" value={made.until} note={made.life} />
          <Fact
            name="Use"
            value={made.once ? 'Works once' : 'Reusable'}
            note={made.once ? 'spent by a press' : cap ? `any device, ${cap} at most` : 'any device'}
          />
          <Fact
            name="Lands on"
            value={made.lesson ?? `${firstName}’s library`}
            note={made.lesson ? 'then the library' : 'every product they hold'}
          />
          <Fact name="Older links" value={olderWords(off)} note={signedOutWords(signedOut)} />
        </dl>
      </div>
    </div>
  )
}

const olderWords = (off: number | null) =>
  off === null ? 'still work' : off === 0 ? 'none to turn off' : `${off} turned off`

const signedOutWords = (signedOut: number | null) =>
  signedOut === null
    ? 'nobody signed out'
    : signedOut === 0
      ? 'nobody was signed in'
      : `${count(signedOut, 'session')} signed out`

function QrPicture({ src }: { src: string }) {
  return (
    <div
      role="img"
      aria-label="QR code of the link"
      className="size-44 rounded-md [print-color-adjust:exact] bg-[#fff] bg-contain bg-center shadow-[0_0_0_1px_var(--line)]"
      style={{ backgroundImage: `url("${src}")` }}
    />
  )
}

function Fact({ name, value, note }: { name: string; value: string; note: string }) {
  return (
    <div className="grid grid-cols-[6rem_minmax(0,1fr)] gap-3">
      <dt className="text-muted">{name}</dt>
      <dd>
        <span className="block font-medium tabular-nums">{value}</span>
        <span className="block text-muted">{note}</span>
      </dd>
    </div>
  )
}
