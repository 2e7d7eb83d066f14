import { expect, it } from 'vitest'
import { contactsAddress } from '@/lib/contacts/inputs'
import { listAddress } from './list-address'

const token = 'EQEAAAEBogz3gjVzRYR1f5gXvuJbBW3OdQLQave5fmj_2In5RhyqXF-SIg6mUoqLQwIc'

function askedFor(q: string | string[]): string {
  try {
    return listAddress(contactsAddress, { q }).q
  } catch (thrown) {
    return String((thrown as { digest?: string }).digest)
  }
}

it.each<[string, string | string[]]>([
  ['a link', `https://learn.example.com/m/${token}`],
  ['a user’s link', `https://learn.example.com/u/${token}`],
  ['a bare token', token],
  ['a cut one', token.slice(0, 50)],
  ['the lines around one', `Hello Mara, open https://learn.example.com/m/${token} today. ${'Yours. '.repeat(20)}`],
  ['a second search', ['mara', `/m/${token}`]],
])('%s in a search leads to where links are looked at, and goes nowhere with it', (_, q) => {
  expect(askedFor(q)).toMatch(/^NEXT_REDIRECT;.*;\/agency\/links\?from=search;/)
})

it.each([
  'mara',
  'Mara Lindqvist',
  'mara.lindqvist-of-a-very-long-name-indeed@mail.example.com',
  '+1 312 555 0134',
  '',
])('“%s” is searched for', q => expect(askedFor(q)).toBe(q))
