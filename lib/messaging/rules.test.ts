import { expect, it } from 'vitest'
import { fillPlaces, linkPlace, linkWords } from './rules'

const id = '01a20c81-18db-763d-a35d-7e19528c36bd'

it('fills each link’s place with its own, however many a mail brings', () => {
  const links = Array.from({ length: 20 }, (_none, n) => `https://example.com/m/${n}`)
  const text = links.map((_link, n) => `<a href="${linkPlace(id, n)}">`).join('\n')
  expect(fillPlaces(text, id, links)).toBe(links.map(link => `<a href="${link}">`).join('\n'))
  expect(fillPlaces(text, id, linkWords(20))).toContain('<a href="[magic link 11]">')
})
