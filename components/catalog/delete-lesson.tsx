'use client'

import { useActionState, useRef } from 'react'
import { AddressDialog, CloseLink, OpenDialog, useAddressDialog } from '@/components/contacts/address-dialog'
import { button } from '@/components/ui/button'
import { Card, CardHead } from '@/components/ui/card'
import { FormNotice } from '@/components/ui/form-notice'
import { SubmitButton } from '@/components/ui/submit-button'
import { deleteLesson } from '@/lib/catalog/actions'
import type { LessonPage } from '@/lib/catalog/pages/staff'
import { idle } from '@/lib/platform/form'

type Props = { slug: string; lesson: LessonPage['lesson'] }

const begun = (count: number) => (count === 1 ? '1 contact has begun it' : `${count} contacts have begun it`)

/** Deleting asks first: it ends people's progress in the lesson. */
export function DeleteLesson({ slug, lesson }: Props) {
  const { open, close } = useAddressDialog('delete')
  return (
    <Card tone="danger" className="p-4 sm:p-6">
      <CardHead
        title="Delete this lesson"
        note={`${begun(lesson.begun)}; their progress in it goes too. To only hide it, make it a draft.`}
        action={
          <OpenDialog dialog="delete" className={button({ tone: 'danger-plain' })}>
            Delete lesson…
          </OpenDialog>
        }
      />
      {open ? <Ask slug={slug} lesson={lesson} onClose={close} /> : null}
    </Card>
  )
}

function Ask({ slug, lesson, onClose }: Props & { onClose: () => void }) {
  const [state, action] = useActionState(deleteLesson, idle)
  const safe = useRef<HTMLAnchorElement>(null)
  return (
    <AddressDialog
      name="delete"
      onClose={onClose}
      title={`Delete “${lesson.title}”?`}
      width="30rem"
      safe={safe}
      state={state}
      action={action}
      foot={
        <>
          <CloseLink ref={safe} onClose={onClose} className={button({})}>
            Keep the lesson
          </CloseLink>
          <SubmitButton tone="danger" pendingLabel="Deleting">
            Delete lesson
          </SubmitButton>
        </>
      }
    >
      <FormNotice state={state} />
      <input type="hidden" name="location" value={slug} />
      <input type="hidden" name="lesson" value={lesson.id} />
      <p className="text-muted">{begun(lesson.begun)}; their progress in it goes too. It can’t be taken back.</p>
    </AddressDialog>
  )
}
