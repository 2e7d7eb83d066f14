import { expect, it } from 'vitest'
import { captionsOf } from './captions'

it('shows each line until the next begins', () => {
  const text = captionsOf([
    { at: 3, text: 'Out <b>now</b> & on\n\nand on' },
    { at: 0, text: 'In' },
  ])
  expect(text).toBe(
    'WEBVTT\n\n00:00:00.000 --> 00:00:03.000\nIn\n\n00:00:03.000 --> 00:00:11.000\nOut &lt;b&gt;now&lt;/b&gt; &amp; on and on\n',
  )
})
