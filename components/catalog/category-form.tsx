'use client'

import { useActionState } from 'react'
import { Field, Input } from '@/components/ui/field'
import { FormNotice } from '@/components/ui/form-notice'
import { Segmented } from '@/components/ui/segmented'
import { SubmitButton } from '@/components/ui/submit-button'
import { useFormToast } from '@/components/ui/toast'
import { useFormFocus } from '@/components/ui/use-form-focus'
import { deleteCategory, saveCategory } from '@/lib/catalog/actions'
import type { StaffCategory } from '@/lib/catalog/rules/staff-outline'
import { idle } from '@/lib/platform/form'
import { statusItems } from './status-words'

/** Name, status and drip of a category; and its end, if it is empty. */
export function CategoryForm({ slug, category }: { slug: string; category: StaffCategory }) {
  const [state, action] = useActionState(saveCategory, idle)
  const form = useFormFocus(state)
  useFormToast(state, { title: 'Category saved' })
  const prefix = `category-${category.id}-`
  const was = (name: string, saved: string) => (state.status === 'error' ? state.values[name] : undefined) ?? saved
  const empty = category.lessons.length + category.subcategories.length === 0
  return (
    <div className="rounded-md bg-sunken p-4">
      <form ref={form} action={action} noValidate className="grid gap-4">
        <FormNotice state={state} labels={{ title: 'Title', dripDays: 'Opens after' }} prefix={prefix} />
        <input type="hidden" name="location" value={slug} />
        <input type="hidden" name="category" value={category.id} />
        <Field id={`${prefix}title`} label="Title" error={state.fieldErrors.title}>
          <Input name="title" defaultValue={was('title', category.title)} />
        </Field>
        <div className="grid gap-4 sm:grid-cols-2">
          <Segmented
            name="status"
            legend="Status"
            showLegend
            defaultValue={was('status', category.status)}
            items={statusItems}
          />
          <Field
            id={`${prefix}dripDays`}
            label="Opens after days"
            optional
            hint="Days from a learner’s first access, at the location’s midnight. Empty: at once."
            error={state.fieldErrors.dripDays}
          >
            <Input
              name="dripDays"
              inputMode="numeric"
              defaultValue={was('dripDays', category.dripDays === null ? '' : String(category.dripDays))}
              className="w-24!"
            />
          </Field>
        </div>
        <SubmitButton className="justify-self-start" pendingLabel="Saving">
          Save category
        </SubmitButton>
      </form>
      {empty ? <DeleteCategory slug={slug} category={category} /> : null}
    </div>
  )
}

function DeleteCategory({ slug, category }: { slug: string; category: StaffCategory }) {
  const [state, action] = useActionState(deleteCategory, idle)
  return (
    <form action={action} className="mt-4 grid gap-2 border-t border-line pt-4">
      <FormNotice state={state} />
      <input type="hidden" name="location" value={slug} />
      <input type="hidden" name="category" value={category.id} />
      <div className="flex flex-wrap items-center justify-between gap-2">
        <p className="text-muted">It is empty.</p>
        <SubmitButton tone="danger-plain" size="sm" pendingLabel="Deleting">
          Delete category
        </SubmitButton>
      </div>
    </form>
  )
}
