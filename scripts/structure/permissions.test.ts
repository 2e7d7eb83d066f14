import { expect, test } from 'vitest'
import { publicNeeds, readActions } from '@/e2e/permissions/actions'
import { renderPermissions } from '@/e2e/permissions/render'

test('docs/permissions.md says what the program does; run this file with -u to make it anew', async () => {
  await expect(renderPermissions()).toMatchFileSnapshot('../../docs/permissions.md')
})

test('every public action says what stands in its way', () => {
  const open = readActions().filter(({ door }) => door === 'publicAction')
  expect(open.map(({ id }) => id).sort()).toEqual(Object.keys(publicNeeds).sort())
})
