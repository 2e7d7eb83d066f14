import { renderSVG } from 'uqr'

/** A link as a QR code: an SVG file, black on white with a border as cameras expect it. */
export function qrSvg(url: string): string {
  return renderSVG(url, { ecc: 'L', border: 2, pixelSize: 8 })
}

/** The same as an address that an `<img>` shows and a link saves, without another request. */
export function qrDataUrl(url: string): string {
  return `data:image/svg+xml;base64,${Buffer.from(qrSvg(url)).toString('base64')}`
}
