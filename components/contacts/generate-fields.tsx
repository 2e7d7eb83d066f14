import Link from 'next/link'
import type { ReactNode } from 'react'
import { Checkbox, RadioCard } from '@/components/ui/choice'
import { Field, FieldSet, Input, NativeSelect } from '@/components/ui/field'
import { FormNotice } from '@/components/ui/form-notice'
import { Segmented } from '@/components/ui/segmented'
import { Notice } from '@/components/ui/status'
import { lifeWords } from '@/lib/contacts/rules/words'
import type { FormState } from '@/lib/platform/form'
import { NoOfferHint } from './no-offer-hint'
import { counted } from './words'

/** What the dialog has to know, ready to read where it is a date. */
export type GenerateFacts = {
  locationName: string
  /** The longest life that the location allows, in hours. */
  lifeHours: number
  /** The usual lives within it, with the moment each would end. */
  lives: { hours: number; until: string }[]
  /** Chosen at first; 0: "Other". */
  startLife: number
  city: string
  hasOffer: boolean
  mayChangeSite: boolean
  landings: { productId: string; productTitle: string; lessonId: string; lessonTitle: string }[]
  working: number
  newestWorking: string | null
  devices: number
  deviceCap: number | null
  email: EmailFacts
}

/** Where an email would go, and why it would not; null: it would. */
export type EmailFacts = { to: string | null; not: string | null }

const labels = {
  life: 'Works for',
  lifeAmount: 'Works for',
  use: 'Use',
  landing: 'Lands on',
  signOut: 'Sign out',
  consent: 'Consent',
}

type Props = { state: FormState; facts: GenerateFacts; firstName: string; locationSlug: string }

/** The questions of "Generate magic link". Everything that depends on a choice is shown by CSS, so that it holds without script. */
export function GenerateFields({ state, facts, firstName, locationSlug }: Props) {
  const typed = state.status === 'error'
  const ticked = (name: string, start: boolean) => (typed ? state.values[name] === 'on' : start)
  const { working, newestWorking, devices } = facts
  return (
    <div className="grid gap-4">
      <FormNotice state={state} labels={labels} prefix="generate-" />
      {facts.hasOffer ? null : (
        <Notice tone="caution" icon="warn">
          <NoOfferHint />
        </Notice>
      )}
      <Life state={state} facts={facts} locationSlug={locationSlug} />
      <FieldSet id="generate-use" legend="Use" error={state.fieldErrors.use}>
        <div className="grid gap-3 sm:grid-cols-2">
          <RadioCard
            name="use"
            value="reusable"
            defaultChecked={state.values.use !== 'once'}
            hint="Signs in as often as needed, on any device."
          >
            Reusable
          </RadioCard>
          <RadioCard
            name="use"
            value="once"
            defaultChecked={state.values.use === 'once'}
            hint="Spent by a press, so a mail scanner can’t use it up."
          >
            Works once
          </RadioCard>
        </div>
      </FieldSet>
      <Field id="generate-landing" label="Lands on" error={state.fieldErrors.landing}>
        <NativeSelect name="landing" defaultValue={state.values.landing ?? ''}>
          <option value="">{`${firstName}’s library`}</option>
          {byProduct(facts.landings).map(([product, lessons]) => (
            <optgroup key={lessons[0]?.productId} label={product}>
              {lessons.map(({ productId, lessonId, lessonTitle }, i) => (
                <option key={lessonId} value={`${productId}/${lessonId}`}>
                  {`Lesson ${i + 1}: ${lessonTitle}`}
                </option>
              ))}
            </optgroup>
          ))}
        </NativeSelect>
      </Field>
      <div className="grid gap-3 border-t border-line pt-4">
        <Checkbox
          key={`turnOff ${typed} ${state.values.turnOff}`}
          name="turnOff"
          defaultChecked={ticked('turnOff', true)}
          hint={
            working > 0
              ? `${counted(working, 'link still works', 'links still work')}.${newestWorking ? ` The newest: ${newestWorking}.` : ''}`
              : 'No older link works now.'
          }
        >
          Turn off older links
        </Checkbox>
        <ErrorUnder id="generate-signOut" error={state.fieldErrors.signOut}>
          <Checkbox
            key={`signOut ${typed} ${state.values.signOut}`}
            id="generate-signOut"
            name="signOut"
            defaultChecked={ticked('signOut', false)}
            aria-invalid={state.fieldErrors.signOut ? true : undefined}
            aria-describedby={state.fieldErrors.signOut ? 'generate-signOut-error' : undefined}
            hint={`${counted(devices, 'device is signed in now', 'devices are signed in now')}. A password they set is removed too.`}
          >
            Also sign out people who came in with older links
          </Checkbox>
        </ErrorUnder>
      </div>
      <div className="border-t border-line pt-4">
        {facts.email.not ? (
          <p className="text-muted">{`It can’t be sent by email: ${facts.email.not}.`}</p>
        ) : (
          <Checkbox
            key={`sendEmail ${typed} ${state.values.sendEmail}`}
            name="sendEmail"
            defaultChecked={ticked('sendEmail', false)}
            hint={`To ${facts.email.to}. The mail brings a link of its own, made when it leaves.`}
          >
            Send it by email
          </Checkbox>
        )}
      </div>
      <Notice>
        <p>
          Magic links should only be shared with prior consent. Anyone with the link will be able to access your course
          material.
        </p>
        <ErrorUnder id="generate-consent" error={state.fieldErrors.consent} className="mt-2">
          <Checkbox
            id="generate-consent"
            name="consent"
            defaultChecked={ticked('consent', false)}
            aria-invalid={state.fieldErrors.consent ? true : undefined}
            aria-describedby={state.fieldErrors.consent ? 'generate-consent-error' : undefined}
          >
            {`${firstName} agreed to get a link, and I share it with nobody else`}
          </Checkbox>
        </ErrorUnder>
      </Notice>
    </div>
  )
}

function ErrorUnder({
  id,
  error,
  className,
  children,
}: {
  id: string
  error?: string
  className?: string
  children: ReactNode
}) {
  return (
    <div className={className}>
      {children}
      {error ? (
        <p id={`${id}-error`} className="ms-6 text-danger-text">
          {error}
        </p>
      ) : null}
    </div>
  )
}

/** One sentence for each choice; the checked radio button shows its own. */
const shownFor: Record<string, string> = {
  1: 'hidden group-has-[[value="1"]:checked]/life:inline',
  24: 'hidden group-has-[[value="24"]:checked]/life:inline',
  168: 'hidden group-has-[[value="168"]:checked]/life:inline',
  720: 'hidden group-has-[[value="720"]:checked]/life:inline',
}

function Life({ state, facts, locationSlug }: Omit<Props, 'firstName'>) {
  const error = state.fieldErrors.life ?? state.fieldErrors.lifeAmount
  const chosen = state.values.life ?? (facts.startLife ? String(facts.startLife) : 'other')
  const most = `${facts.locationName} allows ${lifeWords(facts.lifeHours)} at most.`
  const tooLong = error === most && facts.mayChangeSite
  const items = [
    ...facts.lives.map(({ hours }) => ({ value: String(hours), label: lifeWords(hours) })),
    { value: 'other', label: 'Other…' },
  ]
  return (
    <div className="group/life grid gap-1.5">
      <Segmented
        key={chosen}
        id="generate-life"
        name="life"
        legend="Works for"
        showLegend
        items={items}
        defaultValue={chosen}
        aria-describedby={error ? 'generate-life-error generate-life-hint' : 'generate-life-hint'}
        aria-invalid={state.fieldErrors.life ? true : undefined}
      />
      <div className="hidden items-center gap-2 group-has-[[value=other]:checked]/life:flex">
        <Input
          id="generate-lifeAmount"
          name="lifeAmount"
          inputMode="numeric"
          aria-label="How many"
          className="w-20!"
          defaultValue={state.values.lifeAmount ?? ''}
          aria-describedby={error ? 'generate-life-error' : 'generate-life-hint'}
          aria-invalid={state.fieldErrors.lifeAmount ? true : undefined}
        />
        <NativeSelect
          name="lifeUnit"
          aria-label="Hours or days"
          defaultValue={state.values.lifeUnit ?? 'days'}
          className="w-28"
        >
          <option value="hours">hours</option>
          <option value="days">days</option>
        </NativeSelect>
      </div>
      {error ? (
        <p id="generate-life-error" className="text-danger-text">
          {error}
          {tooLong ? (
            <>
              {' '}
              <Link
                href={`/locations/${locationSlug}/memberships/courses/settings/site-details`}
                className="font-medium underline underline-offset-4"
              >
                Change that in Site details
              </Link>
            </>
          ) : null}
        </p>
      ) : null}
      <p id="generate-life-hint" className="text-muted tabular-nums">
        {facts.lives.map(({ hours, until }) => (
          <span key={hours} className={shownFor[hours]}>{`Until ${until} in ${facts.city}. `}</span>
        ))}
        {error === most ? null : most}
      </p>
    </div>
  )
}

type Landing = GenerateFacts['landings'][number]

function byProduct(landings: Landing[]): [string, Landing[]][] {
  const products = new Map<string, [string, Landing[]]>()
  for (const landing of landings) {
    const [, lessons] = products.get(landing.productId) ?? ['', []]
    products.set(landing.productId, [landing.productTitle, [...lessons, landing]])
  }
  return [...products.values()]
}
