const hidden = /password|token/i

/**
 * A form as an object for zod: one value a name, an array where a name ends in `[]` (which is dropped). Next's own fields are left out, and so
 * is the character NUL, which PostgreSQL takes in no text.
 */
export function formInput(form: FormData): Record<string, FormDataEntryValue | FormDataEntryValue[]> {
  const input: Record<string, FormDataEntryValue | FormDataEntryValue[]> = {}
  for (const name of new Set(form.keys())) {
    if (name.startsWith('$ACTION')) continue
    if (name.endsWith('[]')) input[name.slice(0, -2)] = form.getAll(name).map(withoutNul)
    else input[name] = withoutNul(form.get(name) as FormDataEntryValue)
  }
  return input
}

const withoutNul = (value: FormDataEntryValue) => (typeof value === 'string' ? value.replaceAll('\0', '') : value)

/** What was typed, to give back to the form: texts only, never a secret. A `[]` name gives its values joined by commas. */
export function typedValues(form: FormData): Record<string, string> {
  const values: Record<string, string> = {}
  for (const [name, value] of Object.entries(formInput(form))) {
    if (hidden.test(name)) continue
    if (typeof value === 'string') values[name] = value
    else if (Array.isArray(value)) values[name] = value.filter(each => typeof each === 'string').join(',')
  }
  return values
}
