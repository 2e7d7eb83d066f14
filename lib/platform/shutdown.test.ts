import { expect, test } from 'vitest'
import { onShutdown, runShutdownHooks } from './shutdown'

test('last in, first out; a failing hook stops none, and none runs twice', async () => {
  const ran: string[] = []
  onShutdown('database', () => void ran.push('database'))
  onShutdown('broken', () => {
    throw new Error('broken')
  })
  onShutdown('server', async () => void ran.push('server'))
  const failures = await runShutdownHooks()
  expect(ran).toEqual(['server', 'database'])
  expect(failures).toEqual([new Error('broken')])
  expect(await runShutdownHooks()).toEqual([])
  expect(ran).toHaveLength(2)
})
