import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { escapeHtml, fill, fillText, html } from './html'

describe('html', () => {
  it('escapes what is put in, and leaves what is markup', () => {
    const name = `<script>"x" & 'y'`
    expect(html`<p>${name}</p>`.text).toBe('<p>&lt;script&gt;&quot;x&quot; &amp; &#39;y&#39;</p>')
    expect(html`<p>${html`<b>${1}</b>`}</p>`.text).toBe('<p><b>1</b></p>')
  })

  it('puts lists one after another, and nothing for null', () => {
    expect(html`${['a', 'b'].map(each => html`<i>${each}</i>`)}${null}`.text).toBe('<i>a</i><i>b</i>')
  })

  it('lets no text open a tag or end an attribute', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), text => !/[<>"']/.test(escapeHtml(text))))
  })
})

describe('fill', () => {
  it('makes bold and puts values in', () => {
    expect(fill('It worked until **{date}**.', { date: '3 November' }).text).toBe('It worked until <b>3 November</b>.')
  })

  it('gives a value no power over the text', () => {
    const value = '**a** {name} $1 $& <b>'
    expect(fill('{value}, {name}', { value, name: 'N' }).text).toBe('**a** {name} $1 $&amp; &lt;b&gt;, N')
    expect(fillText('{value}, {name}', { value, name: 'N' })).toBe(`${value}, N`)
  })

  it('escapes the text too', () => {
    expect(fill('a < b & **c**', {}).text).toBe('a &lt; b &amp; <b>c</b>')
  })

  it('takes markup as a value', () => {
    expect(fill('Write to {email}.', { email: html`<a href="#">x</a>` }).text).toBe('Write to <a href="#">x</a>.')
  })

  it('refuses a text whose value is missing', () => {
    expect(() => fill('Hello {name}', {})).toThrow('No value for {name}')
    expect(() => fillText('Hello {constructor}', {})).toThrow('No value for {constructor}')
  })

  it('leaves no stars in plain text', () => {
    expect(fillText('Open **{name}**', { name: 'Lakeside' })).toBe('Open Lakeside')
  })
})
