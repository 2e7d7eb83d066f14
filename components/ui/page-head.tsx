import type { ReactNode } from 'react'

const titles = {
  staff: 'text-xl font-semibold tracking-[-.015em]',
  learner: 'text-2xl font-semibold tracking-[-.02em]',
}
type Props = { title: ReactNode; note?: ReactNode; actions?: ReactNode; badge?: ReactNode; size?: keyof typeof titles }

/** The page's one h1, the sentence that says what it is for, and its primary button. */
export function PageHead({ title, note, actions, badge, size = 'staff' }: Props) {
  return (
    <div className="mb-6 flex flex-wrap items-start justify-between gap-x-6 gap-y-4">
      <div className="grid min-w-0 flex-1 basis-72 gap-1">
        <div className="flex flex-wrap items-center gap-3">
          <h1 className={titles[size]}>{title}</h1>
          {badge}
        </div>
        {note ? <p className="text-muted">{note}</p> : null}
      </div>
      {actions ? <div className="flex flex-wrap gap-2">{actions}</div> : null}
    </div>
  )
}
