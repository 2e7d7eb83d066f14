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
  | { kind: 'category'; category?: undefined; folded?: undefined }
  | {
      kind: 'lesson'
      category: { id: string; title: string }
      /** Behind its own line, until that is pressed. */
      folded: boolean
    }
)
const actions = { category: addCategory, lesson: addLesson }

/** A title and a button that adds it at the end. */
export function AddTitle({ slug, product, kind, category, folded }: Props) {
  const [state, action] = useActionState(actions[kind], idle)
  const form = useFormFocus(state)
  const prefix = `add-${kind}-${category?.id ?? product}-`
  const label = category ? `New lesson in ${category.title}` : 'New category'
  const fields = (
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
  if (!folded) return fields
  return (
    <details open={state.status === 'error' || undefined}>
      <summary className="inline-flex h-8 w-fit cursor-pointer items-center gap-2 text-muted hover:text-ink">
        <Plus aria-hidden className="size-4" />
        Add a lesson
      </summary>
      <div className="mt-1">{fields}</div>
    </details>
  )
}
