import localFont from 'next/font/local'

const sans = localFont({
  src: '../node_modules/geist/dist/fonts/geist-sans/Geist-Variable.woff2',
  variable: '--font-geist-sans',
  weight: '100 900',
})

/** Not preloaded: it is only read in copy fields and codes. */
const mono = localFont({
  src: '../node_modules/geist/dist/fonts/geist-mono/GeistMono-Variable.woff2',
  variable: '--font-geist-mono',
  weight: '100 900',
  preload: false,
  adjustFontFallback: false,
})

/** Class names for `<html>`: both families as custom properties. */
export const fonts = `${sans.variable} ${mono.variable}`
