import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { formInput, typedValues } from './form-input'

function form(...entries: [string, string][]): FormData {
  const data = new FormData()
  for (const [name, value] of entries) data.append(name, value)
  return data
}

describe('a form as input', () => {
  test('gives one value a name, a list where the name ends in []', () => {
    const input = formInput(form(['name', 'Mara'], ['offer[]', 'a'], ['offer[]', 'b'], ['day[]', 'mon']))
    expect(input).toEqual({ name: 'Mara', offer: ['a', 'b'], day: ['mon'] })
  })

  test('takes the first value where a plain name comes twice: a second field can’t slip one in', () => {
    expect(formInput(form(['role', 'account_user'], ['role', 'agency_admin']))).toEqual({ role: 'account_user' })
  })

  test('leaves out what Next adds for its actions', () => {
    expect(formInput(form(['$ACTION_ID_7f', ''], ['$ACTION_REF_1', ''], ['name', 'Mara']))).toEqual({ name: 'Mara' })
  })

  test('drops NUL: no text of the database holds it', () => {
    expect(formInput(form(['name', 'Ma\0ra'], ['offer[]', 'a\0']))).toEqual({ name: 'Mara', offer: ['a'] })
  })

  test('keeps files as they are', () => {
    const data = form(['name', 'Mara'])
    const logo = new File(['x'], 'logo.png')
    data.append('logo', logo)
    expect(formInput(data).logo).toMatchObject({ name: 'logo.png', size: 1 })
  })

  test('loses no name and invents none', () => {
    const names = fc
      .string({ minLength: 1 })
      .filter(name => !name.startsWith('$ACTION') && !name.endsWith('[]') && name !== '__proto__')
    fc.assert(
      fc.property(fc.uniqueArray(fc.tuple(names, fc.string()), { selector: ([name]) => name }), entries => {
        const input = formInput(form(...entries))
        expect(Object.keys(input).sort()).toEqual(entries.map(([name]) => name).sort())
      }),
    )
  })
})

describe('what was typed, given back', () => {
  test('holds every text, lists joined, and no file', () => {
    const data = form(['name', 'Mara'], ['offer[]', 'a'], ['offer[]', 'b'])
    data.append('logo', new File(['x'], 'logo.png'))
    expect(typedValues(data)).toEqual({ name: 'Mara', offer: 'a,b' })
  })

  test('never holds a secret, whatever the field is called in front and behind', () => {
    const secret = 'porch-amber-41'
    const around = fc.stringMatching(/^[a-z_]{0,6}$/)
    fc.assert(
      fc.property(
        around,
        fc.constantFrom('password', 'Password', 'PASSWORD', 'token', 'Token'),
        around,
        (before, word, after) => {
          expect(JSON.stringify(typedValues(form([`${before}${word}${after}`, secret])))).not.toContain(secret)
        },
      ),
    )
  })
})
