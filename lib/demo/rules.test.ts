import { expect, test } from 'vitest'
import { counted } from './rules'

test('numbers are words where they are short in words', () => {
  expect(counted(0, 'course')).toBe('no courses')
  expect(counted(1, 'location')).toBe('one location')
  expect(counted(9, 'course')).toBe('nine courses')
  expect(counted(40, 'contact')).toBe('forty contacts')
  expect(counted(41, 'contact')).toBe('41 contacts')
  expect(counted(1204, 'contact')).toBe('1,204 contacts')
})
