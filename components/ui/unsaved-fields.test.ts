import { describe, expect, it } from 'vitest'
import { changed, snapshot } from './unsaved-fields'

const form = (entries: [string, FormDataEntryValue][]) => snapshot(entries)

describe('changed', () => {
  it('finds nothing in a form that holds what it held', () => {
    const entries: [string, string][] = [
      ['name', 'Lakeside'],
      ['tags', 'a'],
      ['tags', 'b'],
    ]
    expect(changed(form(entries), form(entries))).toEqual([])
  })

  it('names a typed field, a ticked box and an unticked box', () => {
    const before = form([
      ['name', 'Lakeside'],
      ['cap', 'on'],
    ])
    const now = form([
      ['name', 'Lakeside Yoga'],
      ['mail', 'on'],
    ])
    expect(changed(before, now)).toEqual(['name', 'cap', 'mail'])
  })

  it('sees one of several values of a name go', () => {
    expect(
      changed(
        form([
          ['tags', 'a'],
          ['tags', 'b'],
        ]),
        form([['tags', 'a']]),
      ),
    ).toEqual(['tags'])
  })

  it('passes over what the framework adds', () => {
    expect(changed(form([]), form([['$ACTION_REF_1', '']]))).toEqual([])
  })

  it('takes an empty file field for nothing, a chosen file for a change', () => {
    const none = form([['logo', new File([], '')]])
    expect(changed(none, form([['logo', new File([], '')]]))).toEqual([])
    expect(changed(none, form([['logo', new File(['x'], 'a.png')]]))).toEqual(['logo'])
  })
})
