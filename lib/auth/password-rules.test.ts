import { expect, it } from 'vitest'
import { passwordFault } from './password-rules'

it.each(['porch-amber-41', 'correct horse', '1234567890', '🦊🦉🐢🐝 walk home'])(
  'takes %s: length counts, not kinds of signs',
  password => expect(passwordFault(password)).toBeNull(),
)

it('says how long it has to be, counting characters as people do', () => {
  expect(passwordFault('porch-amb')).toMatch('too short')
  expect(passwordFault('🦊🦉🐢🐝🦊')).toMatch('too short')
  expect(passwordFault('x-y-z'.repeat(41))).toMatch('at most 200')
  expect(passwordFault('🦊🦉🐢🐝'.repeat(50))).toBeNull()
  expect(passwordFault('🦊🦉🐢🐝'.repeat(51))).toMatch('at most 200')
})

it('refuses one character over and over, and the email itself', () => {
  expect(passwordFault('aaaaaaaaaaaa')).toMatch('over and over')
  expect(passwordFault('Priya@Example.com', 'priya@example.com')).toMatch('your email')
})
