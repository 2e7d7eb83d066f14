'use client'

import { useActionState, useRef } from 'react'
import { Card } from '@/components/ui/card'
import { Field, Input, Textarea } from '@/components/ui/field'
import { FormNotice } from '@/components/ui/form-notice'
import { Segmented } from '@/components/ui/segmented'
import { useFormToast } from '@/components/ui/toast'
import { UnsavedBar, useUnsaved, WarnUnsaved } from '@/components/ui/unsaved'
import { useFormFocus } from '@/components/ui/use-form-focus'
import { saveLesson } from '@/lib/catalog/actions'
import type { LessonPage } from '@/lib/catalog/pages/staff'
import { idle } from '@/lib/platform/form'
import { MarkdownButtons } from './markdown-buttons'
import { statusItems } from './status-words'

const labels = { title: 'title', body: 'text', minutes: 'minutes', status: 'status' }
type Props = { slug: string; lesson: LessonPage['lesson'] }

/** A lesson's title, text, minutes and status. */
export function LessonForm({ slug, lesson }: Props) {
  const [state, action] = useActionState(saveLesson, idle)
  const ref = useFormFocus(state)
  const text = useRef<HTMLTextAreaElement>(null)
  const unsaved = useUnsaved(ref, { savedAt: state.status === 'ok' ? state.at : undefined })
  useFormToast(state, { title: 'Lesson saved' })
  const was = (name: string, saved: string) => (state.status === 'error' ? state.values[name] : undefined) ?? saved
  return (
    <Card>
      <form ref={ref} action={action} noValidate>
        <div className="grid gap-4 p-4 sm:p-6">
          <FormNotice state={state} labels={{ title: 'Title', body: 'Text', minutes: 'Minutes' }} prefix="lesson-" />
          <input type="hidden" name="location" value={slug} />
          <input type="hidden" name="lesson" value={lesson.id} />
          <Field id="lesson-title" label="Title" error={state.fieldErrors.title}>
            <Input name="title" defaultValue={was('title', lesson.title)} />
          </Field>
          <div className="grid gap-4 sm:grid-cols-2">
            <div className="grid content-start gap-1.5">
              <Segmented
                name="status"
                legend="Status"
                showLegend
                defaultValue={was('status', lesson.status)}
                items={statusItems}
              />
              <p className="text-muted">A draft is not shown to learners.</p>
            </div>
            <Field
              id="lesson-minutes"
              label="Minutes"
              optional
              hint="How long it takes in all: to watch or hear, to read and to practise. Learners see it in the outline."
              error={state.fieldErrors.minutes}
            >
              <Input
                name="minutes"
                inputMode="numeric"
                defaultValue={was('minutes', lesson.minutes ? String(lesson.minutes) : '')}
                className="w-24!"
              />
            </Field>
          </div>
          <Field
            id="lesson-body"
            label="Text"
            error={state.fieldErrors.body}
            hint="An empty line begins a paragraph. ## heading, **bold**, *italic*, [words](https://…), - list, 1. numbered, > quote."
          >
            {wired => (
              <div className="grid gap-1.5">
                <MarkdownButtons text={text} />
                <Textarea
                  {...wired}
                  ref={text}
                  name="body"
                  rows={18}
                  defaultValue={was('body', lesson.body)}
                  className="leading-6"
                />
              </div>
            )}
          </Field>
        </div>
        <UnsavedBar {...unsaved} labels={labels} onDiscard={unsaved.discard} saveLabel="Save lesson" />
      </form>
      <WarnUnsaved count={unsaved.count} />
    </Card>
  )
}
