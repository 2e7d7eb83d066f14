import { expect, it } from 'vitest'
import { z } from 'zod'
import { formKey, newFormKey, submitName } from './form-key'

const form = z.object({ key: formKey })

it('names a submit by the form’s key and by what it says', () => {
  const key = newFormKey()
  expect(form.parse({ key })).toEqual({ key })
  expect(submitName(key, 'a', true)).toBe(submitName(key, 'a', true))
  expect(submitName(key, 'a', true)).not.toBe(submitName(key, 'a', false))
  expect(submitName(key, 'a')).not.toBe(submitName(newFormKey(), 'a'))
})

it.each([undefined, '', 'the same for all'])('takes a form with the key %o for one that was never sent', key => {
  expect(form.parse({ key }).key).not.toBe(form.parse({ key }).key)
})
