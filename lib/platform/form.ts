/**
 * What a server action gives back to its form: everything that was typed (never a secret), one message per field,
 * one for the whole form. `at` (ms since 1970) tells two equal answers apart, for a notice that shows again.
 */
export interface FormState<T = unknown> {
  status: 'idle' | 'ok' | 'error'
  values: Record<string, string>
  fieldErrors: Record<string, string>
  formError?: string
  /** A way out of the form's error, in a tab of its own: what was typed stays. */
  formWay?: { href: string; label: string }
  data?: T
  at?: number
}

/** The state a form starts in. */
export const idle: FormState<never> = { status: 'idle', values: {}, fieldErrors: {} }
