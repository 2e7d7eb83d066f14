'use client'

import { Field, Input } from '@/components/ui/field'
import { Status } from '@/components/ui/status'
import { brandOf, contrastOf } from '@/lib/platform/colour'

const WHOLE = /^#[0-9a-f]{6}$/i

/** Tells React's own fields about a value that was set from outside. */
function typeInto(id: string, value: string) {
  const input = document.getElementById(id)
  if (!(input instanceof HTMLInputElement)) return
  input.value = value
  input.dispatchEvent(new Event('input', { bubbles: true }))
}

type Props = { value: string; live: string; error?: string }

/** The accent colour, with the button that learners will see and its contrast. */
export function AccentField({ value, live, error }: Props) {
  const typed = live.trim()
  const known = WHOLE.test(typed)
  const colour = known ? typed.toLowerCase() : value
  const { brand, brandInk } = brandOf(colour)
  const ratio = Math.round(contrastOf(brand, brandInk) * 10) / 10
  return (
    <div className="grid content-start gap-1.5">
      <Field
        id="site-accentColour"
        label="Accent colour"
        error={error}
        hint={known && brand !== colour ? 'Darkened on buttons, so that their words can be read.' : undefined}
      >
        {wired => (
          <div className="flex min-h-[4.625rem] flex-wrap items-center gap-3 rounded-md border border-line p-3">
            <input
              type="color"
              aria-label="Pick the accent colour"
              value={colour}
              onChange={event => typeInto(wired.id, event.currentTarget.value)}
              className="size-12 cursor-pointer appearance-none rounded-md border-0 bg-transparent p-0 [&::-moz-color-swatch]:rounded-md [&::-moz-color-swatch]:border-0 [&::-webkit-color-swatch]:rounded-md [&::-webkit-color-swatch]:border-0 [&::-webkit-color-swatch-wrapper]:p-0"
            />
            <Input
              {...wired}
              name="accentColour"
              defaultValue={value}
              spellCheck={false}
              maxLength={7}
              className="w-28! font-mono text-mono!"
            />
            <div className="ms-auto grid justify-items-end gap-1">
              <span
                className="inline-flex h-6 items-center rounded-md px-2 text-xs font-medium"
                style={{ background: brand, color: brandInk }}
              >
                Continue
              </span>
              <Status tone="positive" icon="check" className="text-xs tabular-nums">
                {ratio} : 1
              </Status>
            </div>
          </div>
        )}
      </Field>
    </div>
  )
}
