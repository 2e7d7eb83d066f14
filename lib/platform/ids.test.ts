import { version } from 'uuid'
import { afterEach, expect, test, vi } from 'vitest'
import { newId } from './ids'

afterEach(() => void vi.useRealTimers())

const millisecondsOf = (id: string) => Number.parseInt(id.replaceAll('-', '').slice(0, 12), 16)

test('ids are UUIDv7, all different, and in the order in which they were made', () => {
  const ids = Array.from({ length: 5000 }, newId)
  expect(new Set(ids).size).toBe(5000)
  expect(ids).toEqual([...ids].sort())
  expect(ids.every(id => version(id) === 7)).toBe(true)
})

test('an id tells its millisecond, and keeps the order where the clock goes back', () => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2100-01-01T00:00:00.123Z') })
  const first = newId()
  expect(millisecondsOf(first)).toBe(Date.now())
  vi.setSystemTime(new Date('2099-12-31T23:59:00Z'))
  const second = newId()
  expect(second > first).toBe(true)
  expect(millisecondsOf(second)).toBe(millisecondsOf(first))
})
