import { z } from 'zod'

/** Line breaks, tabs and all other characters that steer a device. */
const controls = /[\p{Cc}\u2028\u2029]+/gu
/** They turn the direction of what follows, far beyond the text that holds them. */
const directions = /[\u202A-\u202E\u2066-\u2069]/g
/** Something that can be seen: no space, no mark without width, no filler. */
const seen = /[^\s\p{Z}\p{Default_Ignorable_Code_Point}\u2800]/u

/** What was typed as one line that can be shown anywhere: in a list, in a mail's subject. Empty where nothing of it could be seen. */
export function oneLine(text: string): string {
  const line = text.replace(controls, ' ').replace(directions, '').trim()
  return seen.test(line) ? line : ''
}

/** A name or title in a form. */
export const line = () => z.string().overwrite(oneLine)
