import { z } from 'zod'
import { line } from '@/lib/platform/text'

const status = z.enum(['draft', 'published'], 'Choose draft or published.')
const title = (what: string) =>
  line().min(1, `Write a title for the ${what}.`).max(120, 'Shorten the title to 120 characters.')
const optional = (max: number, what: string) =>
  z.string().trim().max(max, `Shorten ${what} to ${max} characters.`).default('')

/** A whole number from a text, from 0 to `max`; empty is null. */
const wholeOrNull = (max: number, message: string) =>
  z
    .string()
    .trim()
    .default('')
    .refine(text => text === '' || (/^\d{1,5}$/.test(text) && Number(text) <= max), message)
    .transform(text => (text === '' ? null : Number(text)))

const minutes = wholeOrNull(1440, 'Write the minutes as a whole number up to 1440, or leave it empty.')

export const productInput = z.object({
  title: title('product'),
  description: optional(2000, 'the description'),
  instructorName: line().max(80, 'Shorten the name to 80 characters.').default(''),
  instructorAbout: optional(1000, 'the lines about the instructor'),
})
export const productChange = productInput.extend({ product: z.uuid(), status })

export const categoryInput = z.object({ product: z.uuid(), title: title('category') })
export const categoryChange = z.object({
  category: z.uuid(),
  title: title('category'),
  status,
  dripDays: wholeOrNull(3650, 'Write whole days up to 3650, or leave it empty to open at once.'),
})
export const categoryId = z.object({ category: z.uuid() })

export const lessonInput = z.object({ product: z.uuid(), category: z.uuid(), title: title('lesson') })
export const lessonChange = z.object({
  lesson: z.uuid(),
  title: title('lesson'),
  /** Markdown (rules/markdown). */
  body: z.string().max(100_000, 'Shorten the lesson to 100,000 characters, or make two of it.').default(''),
  minutes,
  status,
})
export const lessonId = z.object({ lesson: z.uuid() })

const direction = z.enum(['up', 'down'])
export const categoryMove = categoryId.extend({ direction })
export const lessonMove = lessonId.extend({ direction })

const productSorts = ['title', 'lessons', 'learners', 'updated'] as const
export type ProductSort = (typeof productSorts)[number]

/** The products list's address; what it does not understand counts as not said. */
export const productsAddress = z.object({
  q: z.string().trim().max(100).catch(''),
  /** A column; with `-` before it from its end. */
  sort: z
    .string()
    .regex(new RegExp(`^-?(${productSorts.join('|')})$`))
    .catch('title'),
  page: z.coerce.number().int().min(1).max(99_999).catch(1),
})
