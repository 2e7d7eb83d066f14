/** What can be wrong, as far as the one who asked is concerned. */
export type ErrorCode = 'not_found' | 'forbidden' | 'unauthorised' | 'conflict' | 'invalid' | 'too_many' | 'unavailable'

const defaultMessages: Record<ErrorCode, string> = {
  invalid: 'Something in this request is not right.',
  unauthorised: 'Please sign in first.',
  forbidden: 'You may not do this.',
  not_found: 'This does not exist, or you may not see it.',
  conflict: 'This was changed by someone else meanwhile. Reload and try again.',
  too_many: 'Too many attempts. Wait a moment and try again.',
  unavailable: 'The database does not answer right now. Try again in a moment.',
}

/** `message` is for the log; `userMessage` is a sentence that the person who asked may read. */
export interface AppErrorDetail {
  message?: string
  userMessage?: string
  /** Where the person who asked can mend it, in a tab of its own. */
  way?: { href: string; label: string }
  cause?: unknown
}

/**
 * What went wrong unexpectedly, in a form that the doors map to a status. Expected outcomes are values
 * (`{ ok: false, reason }`), not errors.
 */
export class AppError extends Error {
  override readonly name = 'AppError'
  readonly code: ErrorCode
  readonly userMessage: string
  readonly way: AppErrorDetail['way']

  constructor(code: ErrorCode, detail: AppErrorDetail = {}) {
    super(detail.message ?? detail.userMessage ?? code, { cause: detail.cause })
    this.code = code
    this.userMessage = detail.userMessage ?? defaultMessages[code]
    this.way = detail.way
  }
}

/** Whether `error` is an AppError, also one from another copy of this module (Next loads modules more than once). */
export function isAppError(error: unknown): error is AppError {
  return error instanceof Error && error.name === 'AppError' && 'code' in error && String(error.code) in defaultMessages
}
