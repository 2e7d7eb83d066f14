'use client'

import { useActionState } from 'react'
import { LocationChoice } from '@/components/menu-links/location-choice'
import { LinkButton } from '@/components/ui/button'
import { Card, CardFoot } from '@/components/ui/card'
import { Checkbox } from '@/components/ui/choice'
import { Field, FieldSet, NativeSelect } from '@/components/ui/field'
import { FormNotice } from '@/components/ui/form-notice'
import { Segmented } from '@/components/ui/segmented'
import { Notice } from '@/components/ui/status'
import { SubmitButton } from '@/components/ui/submit-button'
import { useUnsaved, WarnUnsaved } from '@/components/ui/unsaved'
import { useFormFocus } from '@/components/ui/use-form-focus'
import { saveShare } from '@/lib/catalog/actions/shared'
import type { ShareFormPage } from '@/lib/catalog/pages/shared'
import { idle } from '@/lib/platform/form'

const labels = { product: 'Product', locations: 'Locations', roles: 'Who takes it' }
const ROLES = [
  ['account_user', 'Account users', 'Those who work in the location.'],
  ['account_admin', 'Account admins', 'Those who run it; agency users with that location count as such.'],
] as const

/** With whom a product is shared. Agency admins see every shared course anyway. */
export function ShareForm({ page }: { page: ShareFormPage }) {
  const { share, locations } = page
  const [state, action] = useActionState(saveShare, idle)
  const form = useFormFocus(state)
  const unsaved = useUnsaved(form)
  const start = {
    product: share?.productId ?? '',
    where: share?.targets ? 'chosen' : 'all',
    locations: share?.targets?.map(target => target.id).join(',') ?? '',
    roles: (share?.roles ?? ['account_user', 'account_admin']).join(','),
  }
  const was = state.status === 'error' ? { ...start, locations: '', roles: '', ...state.values } : start
  const errors = state.fieldErrors
  return (
    <Card className="max-w-3xl">
      <form ref={form} action={action} noValidate>
        <div className="group/share grid gap-6 p-4 sm:p-6">
          <FormNotice state={state} labels={labels} prefix="share-" />
          {share ? (
            <input type="hidden" name="product" value={share.productId} />
          ) : (
            <ProductField page={page} value={was.product} error={errors.product} />
          )}
          <FieldSet id="share-locations" legend="With users of" error={errors.locations}>
            <Segmented
              name="where"
              legend="All or some"
              defaultValue={was.where}
              items={[
                { value: 'all', label: 'All locations, later ones too' },
                { value: 'chosen', label: 'Only these' },
              ]}
            />
            <div className="mt-2 hidden group-has-[input[value=chosen]:checked]/share:block">
              <LocationChoice locations={locations} chosen={was.locations} />
            </div>
          </FieldSet>
          <FieldSet id="share-roles" legend="Who takes it" error={errors.roles}>
            {ROLES.map(([value, label, hint]) => (
              <Checkbox
                key={value}
                name="roles[]"
                value={value}
                hint={hint}
                defaultChecked={was.roles.split(',').includes(value)}
              >
                {label}
              </Checkbox>
            ))}
          </FieldSet>
          <Notice>
            Shared live, not copied: a change of the course reaches everybody at their next click. Each user’s progress
            is their own.
          </Notice>
        </div>
        <CardFoot className="justify-end! px-4! sm:px-6!">
          <LinkButton href="/agency/shared-courses" tone="ghost">
            Cancel
          </LinkButton>
          <SubmitButton pendingLabel="Saving">{share ? 'Save' : 'Share course'}</SubmitButton>
        </CardFoot>
      </form>
      <WarnUnsaved count={state.status === 'ok' ? 0 : unsaved.count} />
    </Card>
  )
}

function ProductField({ page, value, error }: { page: ShareFormPage; value: string; error?: string }) {
  const bySource = [...Map.groupBy(page.products, product => product.source)]
  return (
    <Field
      id="share-product"
      label="Product"
      hint="Of any of your locations. A draft is seen once it is published."
      error={error}
    >
      <NativeSelect name="product" defaultValue={value}>
        <option value="">Choose a product</option>
        {bySource.map(([source, products]) => (
          <optgroup key={source} label={source}>
            {products.map(({ id, title, status }) => (
              <option key={id} value={id}>
                {title}
                {status === 'draft' ? ', draft' : ''}
              </option>
            ))}
          </optgroup>
        ))}
      </NativeSelect>
    </Field>
  )
}
