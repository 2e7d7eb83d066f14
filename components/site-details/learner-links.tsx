import { CardHead } from '@/components/ui/card'
import { RadioCard, Switch } from '@/components/ui/choice'
import { FieldSet, Input, NativeSelect } from '@/components/ui/field'
import { Segmented } from '@/components/ui/segmented'
import type { SiteDetails } from '@/lib/agencies/pages/site'
import { contactsOver, LIFE_PRESETS, lifeHoursOf, lifeWords, linksStoppedBy } from '@/lib/agencies/rules/site'
import type { SiteValues } from './site-values'

const MODES = [
  ['one_click', 'Let in at once', 'One click signs in, on any device.'],
  ['confirm_new_device', 'Ask on a new device', 'A known device gets in at once; a new one presses a button first.'],
  ['always_confirm', 'Always ask', 'A button page every time. Strictest.'],
] as const
const number = new Intl.NumberFormat('en')

type Props = Pick<SiteDetails, 'linkAges' | 'deviceCounts'> & {
  was: SiteValues
  live: SiteValues
  savedHours: number
  errors: Record<string, string>
}

export function LearnerLinks({ was, live, savedHours, linkAges, deviceCounts, errors }: Props) {
  return (
    <div id="learners-links" className="scroll-mt-8 border-t border-line p-4 sm:p-6">
      <CardHead
        title="Learners’ links"
        note="Holds for links made from now on; a shorter life and a stricter open mode hold for those already sent."
      />
      <div className="mt-6 grid gap-6">
        <LifeField was={was} live={live} savedHours={savedHours} linkAges={linkAges} errors={errors} />
        <FieldSet id="site-openMode" legend="When a link is opened" error={errors.openMode}>
          <div className="grid gap-3 sm:grid-cols-3">
            {MODES.map(([value, label, hint]) => (
              <RadioCard key={value} name="openMode" value={value} hint={hint} defaultChecked={was.openMode === value}>
                {label}
              </RadioCard>
            ))}
          </div>
        </FieldSet>
        <CapField was={was} live={live} deviceCounts={deviceCounts} error={errors.deviceCap} />
      </div>
    </div>
  )
}

function LifeField({ was, live, savedHours, linkAges, errors }: Omit<Props, 'deviceCounts'>) {
  const error = errors.linkLife ?? errors.linkLifeAmount
  const hours = lifeHoursOf({ choice: live.linkLife, amount: live.linkLifeAmount, unit: live.linkLifeUnit })
  return (
    <div className="group/life grid gap-1.5">
      <Segmented
        id="site-linkLife"
        name="linkLife"
        legend="Link life"
        showLegend
        defaultValue={was.linkLife}
        items={[
          ...LIFE_PRESETS.map(preset => ({ value: String(preset), label: lifeWords(preset) })),
          { value: 'other', label: 'Other…' },
        ]}
        aria-describedby={error ? 'site-life-error site-life-note' : 'site-life-note'}
      />
      <div className="hidden items-center gap-2 group-has-[input[value=other]:checked]/life:flex">
        <Input
          id="site-linkLifeAmount"
          name="linkLifeAmount"
          aria-label="Link life, other"
          inputMode="numeric"
          aria-invalid={errors.linkLifeAmount ? true : undefined}
          aria-describedby={error ? 'site-life-error' : undefined}
          defaultValue={was.linkLifeAmount}
          className="w-20! text-end tabular-nums"
        />
        <NativeSelect
          name="linkLifeUnit"
          aria-label="Unit of the link life"
          defaultValue={was.linkLifeUnit}
          className="w-28"
        >
          <option value="hours">hours</option>
          <option value="days">days</option>
        </NativeSelect>
      </div>
      {error ? (
        <p id="site-life-error" className="text-danger-text">
          {error}
        </p>
      ) : null}
      <p id="site-life-note" className="text-muted">
        <LifeNote hours={hours} saved={savedHours} stopped={hours === null ? 0 : linksStoppedBy(linkAges, hours)} />
      </p>
    </div>
  )
}

/** What the life does: to new links, and to those already sent. */
function LifeNote({ hours, saved, stopped }: { hours: number | null; saved: number; stopped: number }) {
  if (hours === null) return 'From 1 hour to 366 days.'
  if (hours === saved) return 'Every link made from now on works so long at most; one made for shorter ends sooner.'
  if (hours > saved) return `Was ${lifeWords(saved)}. Links already sent keep the life they were made with.`
  const count = stopped === 0 ? 'No link' : stopped === 1 ? '1 link' : `${number.format(stopped)} links`
  return (
    <>
      Was {lifeWords(saved)}.{' '}
      <span className="text-ink">
        {count} older than {lifeWords(hours)} {stopped < 2 ? 'stops' : 'stop'} working when you save.
      </span>
    </>
  )
}

function CapField({
  was,
  live,
  deviceCounts,
  error,
}: Pick<Props, 'was' | 'live' | 'deviceCounts'> & { error?: string }) {
  const cap = /^\d{1,2}$/.test(live.deviceCap) ? Number(live.deviceCap) : 0
  const over = cap > 0 ? contactsOver(deviceCounts, cap) : 0
  const people = over === 0 ? 'Nobody is' : over === 1 ? '1 contact is' : `${number.format(over)} contacts are`
  return (
    <div className="grid gap-1.5">
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-3">
        <div className="min-w-0 flex-1 basis-60">
          <p className="font-medium">Device cap</p>
          <p id="site-cap-note" className="text-muted">
            At the cap the oldest device is signed out, after asking. {people} over {cap || 'it'}.
          </p>
        </div>
        <div className="flex items-center gap-3">
          <Input
            id="site-deviceCap"
            name="deviceCap"
            aria-label="Devices for a contact"
            inputMode="numeric"
            aria-invalid={error ? true : undefined}
            aria-describedby={error ? 'site-cap-error site-cap-note' : 'site-cap-note'}
            defaultValue={was.deviceCap}
            className="w-16! text-end tabular-nums"
          />
          <Switch name="capOn" label="Device cap" defaultChecked={was.capOn === 'on'} />
        </div>
      </div>
      {error ? (
        <p id="site-cap-error" className="text-danger-text">
          {error}
        </p>
      ) : null}
    </div>
  )
}
