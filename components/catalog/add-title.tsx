'use client'

import { Plus } from 'lucide-react'
import { useActionState } from 'react'
import { Field, Input } from '@/components/ui/field'
import { FormNotice } from '@/components/ui/form-notice'
import { SubmitButton } from '@/components/ui/submit-button'
import { useFormFocus } from '@/components/ui/use-form-focus'
import { addCategory, addLesson } from '@/lib/catalog/actions'
import { idle } from '@/lib/platform/form'

type Props = { slug: string; product: string } & (
  | { kind: 'category'; category?: undefined }
  | { kind: 'lesson'; category: { id: string; title: string } }
)
const actions = { category: addCategory, lesson: addLesson }

/** A title and a button that adds it at the end. */
export function AddTitle({ slug, product, kind, category }: Props) {
  const [state, action] = useActionState(actions[kind], idle)
  const form = useFormFocus(state)
  const prefix = `add-${kind}-${category?.id ?? product}-`
  const label = category ? `New lesson in ${category.title}` : 'New category'
  return (
    <form ref={form} action={action} noValidate className="grid gap-2">
      <FormNotice state={state} />
      <input type="hidden" name="location" value={slug} />
      <input type="hidden" name="product" value={product} />
      {category ? <input type="hidden" name="category" value={category.id} /> : null}
      <Field id={`${prefix}title`} label={<span className="sr-only">{label}</span>} error={state.fieldErrors.title}>
        {wired => (
          <span className="flex flex-wrap gap-2">
            <Input
              {...wired}
              name="title"
              size="sm"
              placeholder={category ? 'Title of a new lesson' : 'Title of a new category'}
              defaultValue={state.values.title}
              className="w-auto! flex-1 basis-48"
            />
            <SubmitButton tone="plain" size="sm" pendingLabel="Adding">
              <Plus aria-hidden className="size-4" />
              {category ? 'Add lesson' : 'Add category'}
            </SubmitButton>
          </span>
        )}
      </Field>
    </form>
  )
}
