import { z } from 'zod'
import { LANGS } from '@/lib/language/types'
import { line } from '@/lib/platform/text'

const NAME_LENGTH = 80

/** The messages are keys into the portal's `account` texts: the form says them in the reader's language. */
export const profileInput = z.object({
  firstName: line().min(1, 'needName').max(NAME_LENGTH, 'tooLong'),
  lastName: line().max(NAME_LENGTH, 'tooLong'),
  language: z.union([z.enum(LANGS), z.literal('').transform(() => null)]),
  keys: z.literal('on').optional(),
})

/** Whether single keys lead through lessons: remembered by the browser, on unless it says off. */
export const KEYS_COOKIE = 'portico.keys'
const YEAR_SECONDS = 31_536_000
export const keysCookie = {
  value: (on: boolean) => (on ? 'on' : 'off'),
  isOn: (value: string | undefined) => value !== 'off',
  options: { path: '/portal', maxAge: YEAR_SECONDS, sameSite: 'lax', httpOnly: true },
} as const
