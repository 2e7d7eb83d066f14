import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { Browser } from '@playwright/test'
import sharp from 'sharp'

export type Shot = { name: string; width: 'desktop' | 'phone'; theme: 'light' | 'dark'; file: string }

const columns: [Shot['width'], Shot['theme'], number][] = [
  ['desktop', 'light', 480],
  ['desktop', 'dark', 480],
  ['phone', 'light', 200],
  ['phone', 'dark', 200],
]

/** One page with a row for each screen and a column for each width and theme, and the picture of that page. */
export async function contactSheet(browser: Browser, shots: readonly Shot[], folder: string): Promise<void> {
  const names = [...new Set(shots.map(shot => shot.name))]
  const rows = await Promise.all(names.map(name => row(name, shots, folder)))
  const style =
    'body{font:14px system-ui;background:#777;color:#fff}td{vertical-align:top;padding:8px}img{display:block}'
  const html = `<!doctype html><meta charset="utf-8"><title>Contact sheet</title><style>${style}</style><table>${rows.join('')}</table>`
  writeFileSync(path.join(folder, 'contact-sheet.html'), html)
  const page = await browser.newPage({ viewport: { width: 1500, height: 1000 } })
  await page.setContent(html)
  await page.screenshot({ path: path.join(folder, 'contact-sheet.png'), fullPage: true })
  await page.close()
}

async function row(name: string, shots: readonly Shot[], folder: string): Promise<string> {
  const cells = columns.map(async ([width, theme, pixels]) => {
    const shot = shots.find(each => each.name === name && each.width === width && each.theme === theme)
    if (!shot) return '<td></td>'
    const small = await sharp(readFileSync(path.join(folder, shot.file)))
      .resize({ width: pixels })
      .webp()
      .toBuffer()
    return `<td><img alt="" src="data:image/webp;base64,${small.toString('base64')}"></td>`
  })
  return `<tr><td>${name}</td>${(await Promise.all(cells)).join('')}</tr>`
}
