import { describe, expect, it } from 'vitest'
import { qrDataUrl, qrSvg } from './qr'

describe('the QR code', () => {
  it('is one SVG without scripts or addresses in its text', () => {
    const svg = qrSvg(`https://learn.example.com/m/${'A'.repeat(68)}`)
    expect(svg).toMatch(/^<svg [^>]*xmlns=/)
    expect(svg).not.toContain('script')
    expect(svg).not.toContain('AAAA')
  })
  it('comes as an address to show and to save', () => {
    const [head = '', body = ''] = qrDataUrl('https://learn.example.com').split(',')
    expect(head).toBe('data:image/svg+xml;base64')
    expect(Buffer.from(body, 'base64').toString()).toBe(qrSvg('https://learn.example.com'))
  })
})
