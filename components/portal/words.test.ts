import { expect, it } from 'vitest'
import { LANGS } from '@/lib/language/types'
import { minutesOf, voiceOf } from './words'

it('says of a film and of a sound that their minutes are the whole lesson’s', () => {
  const said = (kind: 'text' | 'video' | 'audio', minutes: number) =>
    LANGS.map(lang => minutesOf({ kind, minutes }, voiceOf({ timeZone: 'UTC' }, lang)))
  expect(said('text', 5)).toEqual(['5 min', '5 minutos', '5 Min.'])
  expect(said('video', 12)).toEqual(['12 min in all', '12 min en total', 'insgesamt 12 Min.'])
  expect(said('audio', 12)).toEqual(said('video', 12))
  expect(said('video', 0)).toEqual(['', '', ''])
})
