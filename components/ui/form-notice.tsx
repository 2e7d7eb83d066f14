import { TriangleAlert } from 'lucide-react'
import { NoticeFrame } from './notice-frame'

export type Refusable = {
  status: 'idle' | 'ok' | 'error'
  fieldErrors: Record<string, string>
  formError?: string
  formWay?: { href: string; label: string }
  at?: number
}

type Props = {
  state: Refusable
  /** Names of fields as the reader sees them. */
  labels?: Record<string, string>
  /** What stands before the name in the fields' ids. */
  prefix?: string
  title?: string
}

/** What went wrong, on top of a form: the form's own error, and links to the fields if several are wrong. */
export function FormNotice({ state, labels = {}, prefix = '', title = 'Please look at these again' }: Props) {
  const wrong = Object.entries(state.fieldErrors)
  if (state.status !== 'error' || (!state.formError && wrong.length < 2)) return null
  return (
    <div data-form-notice="" tabIndex={-1} className="rounded-md">
      <NoticeFrame Icon={TriangleAlert} look="bg-danger-soft text-danger-text" role="alert">
        {state.formError ? <p>{state.formError}</p> : null}
        {state.formWay ? (
          <a
            href={state.formWay.href}
            target="_blank"
            rel="noopener"
            className="inline-flex min-h-6 items-center underline underline-offset-4"
          >
            {state.formWay.label}
          </a>
        ) : null}
        {wrong.length > 1 ? (
          <>
            <p className="font-medium">{title}</p>
            <ul className="mt-1">
              {wrong.map(([name, message]) => (
                <li key={name}>
                  <a
                    href={`#${prefix}${name}`}
                    className="inline-flex min-h-6 items-center underline underline-offset-4"
                  >
                    {labels[name] ? `${labels[name]}: ${message}` : message}
                  </a>
                </li>
              ))}
            </ul>
          </>
        ) : null}
      </NoticeFrame>
    </div>
  )
}
