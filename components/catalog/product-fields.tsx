import { Field, Input, Textarea } from '@/components/ui/field'
import type { FormState } from '@/lib/platform/form'

export type ProductTexts = { title: string; description: string; instructorName: string; instructorAbout: string }

type Props = { prefix: string; state: FormState; start: ProductTexts; readOnly?: boolean }

/** A product's own texts. */
export function ProductFields({ prefix, state, start, readOnly }: Props) {
  const was = (name: keyof ProductTexts) => (state.status === 'error' ? state.values[name] : undefined) ?? start[name]
  const id = (name: string) => `${prefix}${name}`
  const errors = state.fieldErrors
  return (
    <div className="grid gap-4">
      <Field id={id('title')} label="Title" error={errors.title}>
        <Input name="title" readOnly={readOnly} defaultValue={was('title')} />
      </Field>
      <Field
        id={id('description')}
        label="Description"
        optional
        hint="Learners read it on the course’s page."
        error={errors.description}
      >
        <Textarea name="description" readOnly={readOnly} defaultValue={was('description')} />
      </Field>
      <Field id={id('instructorName')} label="Instructor" optional error={errors.instructorName}>
        <Input name="instructorName" readOnly={readOnly} defaultValue={was('instructorName')} />
      </Field>
      <Field id={id('instructorAbout')} label="About the instructor" optional error={errors.instructorAbout}>
        <Textarea name="instructorAbout" rows={3} readOnly={readOnly} defaultValue={was('instructorAbout')} />
      </Field>
    </div>
  )
}

export const productLabels = {
  title: 'Title',
  description: 'Description',
  instructorName: 'Instructor',
  instructorAbout: 'About the instructor',
}
