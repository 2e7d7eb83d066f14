import { z } from 'zod'
import { newId } from './ids'

/** The one-time key that the server puts into a form, so that a second submit of it is known as one. */
export const newFormKey = (): string => newId()

/** A form's key as it comes back; a form that has none counts as one that was never sent before. */
export const formKey = z.uuid().catch(() => newId())

/** Names one submit: the form's key, and what it says. A second one has the same name; another answer in the same form has not. */
export const submitName = (key: string, ...says: readonly (string | number | boolean | null)[]): string =>
  [key, ...says].join(':')
