'use client'

import Link from 'next/link'
import { useActionState, useEffect, useState } from 'react'
import { button } from '@/components/ui/button'
import { CardFoot } from '@/components/ui/card'
import { Field, Input, inputClass, NativeSelect } from '@/components/ui/field'
import { FormNotice } from '@/components/ui/form-notice'
import { SubmitButton } from '@/components/ui/submit-button'
import { useFormFocus } from '@/components/ui/use-form-focus'
import { addLocation } from '@/lib/agencies/actions/agency'
import type { NewLocationPage } from '@/lib/agencies/pages/agency'
import { suggestSlug, zoneToday } from '@/lib/agencies/rules'
import { idle } from '@/lib/platform/form'

const labels = {
  name: 'Name',
  slug: 'Address',
  timeZone: 'Time zone',
  language: 'Language of its portal',
  supportEmail: 'Support email',
  accentColour: 'Accent colour',
}

export function LocationForm({ zones, usualZone }: Pick<NewLocationPage, 'zones' | 'usualZone'>) {
  const [state, action] = useActionState(addLocation, idle)
  const form = useFormFocus(state)
  const { values, fieldErrors } = state
  const [slug, setSlug] = useState<string | null>(null)
  const [name, setName] = useState('')
  const zone = useZone(usualZone)
  return (
    <form ref={form} action={action} noValidate>
      <div className="grid gap-4 p-4 sm:grid-cols-2 sm:p-6">
        <div className="sm:col-span-2 empty:hidden">
          <FormNotice state={state} labels={labels} prefix="location-" />
        </div>
        <Field
          id="location-name"
          label={labels.name}
          hint="Learners read it until its site has another one."
          error={fieldErrors.name}
        >
          <Input
            name="name"
            autoComplete="off"
            defaultValue={values.name}
            onChange={event => setName(event.currentTarget.value)}
          />
        </Field>
        <Field
          id="location-slug"
          label={labels.slug}
          hint="Stands in its links: /portal/lakeside-yoga. It stays."
          error={fieldErrors.slug}
        >
          <Input
            name="slug"
            autoComplete="off"
            autoCapitalize="none"
            spellCheck={false}
            dir="ltr"
            className="font-mono text-mono!"
            value={slug ?? (values.slug || suggestSlug(name))}
            onChange={event => setSlug(event.currentTarget.value || null)}
          />
        </Field>
        <Field
          id="location-timeZone"
          label={labels.timeZone}
          hint="Days of access begin and end at its midnight."
          error={fieldErrors.timeZone}
        >
          <NativeSelect name="timeZone" defaultValue={values.timeZone ?? zone}>
            {zones.map(group => (
              <optgroup key={group.region} label={group.region}>
                {group.zones.map(each => (
                  <option key={each.value} value={each.value}>
                    {each.label}
                  </option>
                ))}
              </optgroup>
            ))}
          </NativeSelect>
        </Field>
        <Field id="location-language" label={labels.language} error={fieldErrors.language}>
          <NativeSelect name="language" defaultValue={values.language ?? 'en'}>
            <option value="en">English</option>
            <option value="es">Español</option>
            <option value="de">Deutsch</option>
          </NativeSelect>
        </Field>
        <Field
          id="location-supportEmail"
          label={labels.supportEmail}
          optional
          hint="Learners who can’t get in write to it."
          error={fieldErrors.supportEmail}
        >
          <Input
            name="supportEmail"
            type="email"
            autoComplete="off"
            spellCheck={false}
            defaultValue={values.supportEmail}
          />
        </Field>
        <Field
          id="location-accentColour"
          label={labels.accentColour}
          hint="Fills buttons and progress in its portal."
          error={fieldErrors.accentColour}
        >
          <input
            type="color"
            name="accentColour"
            key={values.accentColour}
            defaultValue={values.accentColour ?? '#1f5f4a'}
            className={`${inputClass} h-9 cursor-pointer p-1! [&::-webkit-color-swatch-wrapper]:p-0 [&::-webkit-color-swatch]:rounded-sm [&::-webkit-color-swatch]:border-0`}
          />
        </Field>
      </div>
      <CardFoot className="justify-end!">
        <Link href="/agency/locations" className={button({ tone: 'quiet' })}>
          Cancel
        </Link>
        <SubmitButton pendingLabel="Making the location">Make the location</SubmitButton>
      </CardFoot>
    </form>
  )
}

/** The agency's usual zone; for the first location, this browser's. */
function useZone(usual: string | null): string {
  const [zone, setZone] = useState(usual ?? 'UTC')
  useEffect(() => {
    if (!usual) setZone(zoneToday(Intl.DateTimeFormat().resolvedOptions().timeZone))
  }, [usual])
  return zone
}
