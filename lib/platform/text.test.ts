import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { line, oneLine } from './text'

describe('one line', () => {
  test.each([
    ['  Mara ', 'Mara'],
    ['a\r\nb', 'a b'],
    ['Bcc:\tx\u2028y', 'Bcc: x y'],
    ['\u202Eevil', 'evil'],
    ['Mara \u2066x\u2069', 'Mara x'],
    ['\u200B', ''],
    ['\uFEFF \u200D\u3164\u2800', ''],
    ['\u0000', ''],
  ])('%j is %j', (typed, kept) => expect(oneLine(typed)).toBe(kept))

  test.each(['Zoë Müller', 'Lucía', '李小龍', 'محمد', 'نیم‌فاصله', '👩‍👩‍👧', 'O’Brien-Søren'])(
    '%s stays as it is',
    name => expect(oneLine(name)).toBe(name),
  )

  test('whatever is typed, it has one line, and it changes no more', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), typed => {
        const kept = oneLine(typed)
        expect(kept).not.toMatch(/[\r\n\u202E]/)
        expect(oneLine(kept)).toBe(kept)
      }),
    )
  })
})

test('in a form, what can’t be seen counts as nothing', () => {
  const name = line().min(1, 'Write a name.').max(3)
  expect(name.safeParse('\u200B').error?.issues[0]?.message).toBe('Write a name.')
  expect(name.parse(' ab\n')).toBe('ab')
})
