import { afterEach, expect, test, vi } from 'vitest'
import { consoleToLog } from './console'

const { log } = vi.hoisted(() => ({ log: { info: vi.fn(), debug: vi.fn(), warn: vi.fn(), error: vi.fn() } }))
vi.mock('./log', () => ({ log }))

const kept = { ...console }
afterEach(() => {
  Object.assign(console, kept)
})

test('what libraries print is in the log, their progress only for those who look closer', () => {
  consoleToLog()
  console.log('a page failed: %s', 'why')
  console.log(' \u001b[32m✓\u001b[39m', 'Running next.config.ts took 77ms')
  console.error('this too')
  expect(log.info.mock.calls).toEqual([['a page failed: why']])
  expect(log.error.mock.calls).toEqual([['this too']])
  expect(log.debug).toHaveBeenCalledOnce()
})
