'use client'

import { type RefObject, useActionState, useCallback, useEffect, useState } from 'react'
import { Card, CardHead } from '@/components/ui/card'
import { Field, Input, NativeSelect } from '@/components/ui/field'
import { FormNotice } from '@/components/ui/form-notice'
import { useFormToast } from '@/components/ui/toast'
import { UnsavedBar, useUnsaved, WarnUnsaved } from '@/components/ui/unsaved'
import { useFormFocus } from '@/components/ui/use-form-focus'
import { saveSite } from '@/lib/agencies/actions/site'
import type { SiteDetails } from '@/lib/agencies/pages/site'
import { idle } from '@/lib/platform/form'
import { AccentField } from './accent-field'
import { LearnerLinks } from './learner-links'
import { LogoField } from './logo-field'
import { type SiteValues, valuesOf } from './site-values'
import { useLogo } from './use-logo'
import { ZoneField } from './zone-field'

type Props = { slug: string; name: string } & Pick<SiteDetails, 'site' | 'zones' | 'linkAges' | 'deviceCounts'>

const labels = {
  siteName: 'site name',
  timeZone: 'time zone',
  supportEmail: 'support email',
  supportPhone: 'support phone',
  accentColour: 'accent colour',
  language: 'language',
  linkLife: 'link life',
  linkLifeAmount: 'link life',
  linkLifeUnit: 'link life',
  openMode: 'how a link opens',
  deviceCap: 'device cap',
  capOn: 'device cap',
}
const noticeLabels = {
  siteName: 'Site name',
  timeZone: 'Time zone',
  supportEmail: 'Support email',
  supportPhone: 'Support phone',
  accentColour: 'Accent colour',
  language: 'Language',
  linkLife: 'Link life',
  linkLifeAmount: 'Link life',
  openMode: 'When a link is opened',
  deviceCap: 'Device cap',
}
const sameWords = (words: string[]) => Object.fromEntries(words.map(word => [word, word]))
const LANGUAGES = [
  ['en', 'English'],
  ['es', 'Español'],
  ['de', 'Deutsch'],
] as const

/** What the form holds now, for the parts that say what it would do. */
function useLive(form: RefObject<HTMLFormElement | null>, start: SiteValues, state: object): SiteValues {
  const [live, setLive] = useState(start)
  const look = useCallback(() => {
    if (!form.current) return
    const held = Object.fromEntries([...new FormData(form.current)].map(([name, value]) => [name, String(value)]))
    setLive({ ...(held as SiteValues), capOn: held.capOn ?? '' })
  }, [form])
  // An answer changes what the form holds.
  useEffect(() => {
    if (state) look()
  }, [look, state])
  useEffect(() => {
    const element = form.current
    const later = () => setTimeout(look)
    element?.addEventListener('input', look)
    element?.addEventListener('reset', later)
    return () => {
      element?.removeEventListener('input', look)
      element?.removeEventListener('reset', later)
    }
  }, [form, look])
  return live
}

/** The location's site and its learners' links: one form, saved together; the logo is its own. */
export function SiteForm({ slug, name, site, zones, linkAges, deviceCounts }: Props) {
  const [state, action] = useActionState(saveSite, idle)
  const [discarded, setDiscarded] = useState<number>()
  const shown = state.at === discarded ? idle : state
  const ref = useFormFocus(state)
  const saved = valuesOf(site)
  const was = shown.status === 'error' ? { ...saved, capOn: '', ...shown.values } : saved
  const live = useLive(ref, saved, state)
  const { count, names, discard } = useUnsaved(ref, { savedAt: state.status === 'ok' ? state.at : undefined })
  useFormToast(state, { title: 'Changes saved' })
  const { forms, ...logo } = useLogo(slug)
  const undo = () => {
    // First the saved values come back as the fields' own, then the form goes back to them.
    setDiscarded(state.at)
    setTimeout(discard)
  }
  const changed = [...new Set(names.map(each => labels[each as keyof typeof labels] ?? each))]
  return (
    <Card id="site" className="scroll-mt-8">
      {forms}
      <form ref={ref} action={action} noValidate>
        <input type="hidden" name="location" value={slug} />
        <div className="p-4 sm:p-6">
          <CardHead title="Site" note="What learners read on top of the portal and on every refusal." />
          <div className="mt-4 empty:hidden">
            <FormNotice state={shown} labels={noticeLabels} prefix="site-" />
          </div>
          <div className="mt-6 grid gap-4 sm:grid-cols-2">
            <Field id="site-siteName" label="Site name" error={shown.fieldErrors.siteName}>
              <Input name="siteName" defaultValue={was.siteName} />
            </Field>
            <ZoneField zones={zones} value={was.timeZone} live={live.timeZone} error={shown.fieldErrors.timeZone} />
            <Field id="site-supportEmail" label="Support email" optional error={shown.fieldErrors.supportEmail}>
              <Input name="supportEmail" type="email" spellCheck={false} defaultValue={was.supportEmail} />
            </Field>
            <Field id="site-supportPhone" label="Support phone" optional error={shown.fieldErrors.supportPhone}>
              <Input name="supportPhone" type="tel" defaultValue={was.supportPhone} />
            </Field>
            <LogoField name={name} src={site.logo} accent={site.accentColour} {...logo} />
            <AccentField value={was.accentColour} live={live.accentColour} error={shown.fieldErrors.accentColour} />
            <Field
              id="site-language"
              label="Language of the portal"
              hint="For learners who have chosen none."
              error={shown.fieldErrors.language}
            >
              <NativeSelect name="language" defaultValue={was.language}>
                {LANGUAGES.map(([value, label]) => (
                  <option key={value} value={value}>
                    {label}
                  </option>
                ))}
              </NativeSelect>
            </Field>
          </div>
        </div>
        <LearnerLinks
          was={was}
          live={live}
          savedHours={site.linkLifeHours}
          linkAges={linkAges}
          deviceCounts={deviceCounts}
          errors={shown.fieldErrors}
        />
        <UnsavedBar count={changed.length} names={changed} labels={sameWords(changed)} onDiscard={undo} />
      </form>
      <WarnUnsaved count={count} />
    </Card>
  )
}
