import { gzipSync } from 'node:zlib'
import { mintContactLink } from '@/lib/magic-links/contact-link'
import { random } from '@/lib/platform/crypto'
import { newId } from '@/lib/platform/ids'
import type { Answered, Chunk } from './client'
import { megabytesOf } from './machine'
import type { People } from './people'
import type { House } from './servers'

type Answer = (chunk: Chunk) => Promise<Answered>

/** Pages a second, JavaScript a page, minting, memory: a Markdown table. */
export async function otherFigures(house: House, people: People, answer: Answer, short: boolean): Promise<string> {
  const headers = { Accept: 'text/html', Cookie: await signIn(people.pages.link) }
  const lines: string[] = []
  for (const [name, path] of [
    ['library', people.pages.library],
    ['lesson', people.pages.lesson],
  ] as const) {
    const url = `${house.portico.url}${path}`
    const urls = Array.from({ length: short ? 100 : 1000 }, () => url)
    await answer({ urls: urls.slice(0, 50), headers: [headers], clients: 8, expect: 200 })
    const { seconds, bad } = await answer({ urls, headers: [headers], clients: 8, expect: 200 })
    const script = await javaScriptOf(url, headers)
    lines.push(
      `| ${name} page, 8 clients | ${(urls.length / seconds).toFixed(0)} a second, ${bad} wrong | ${script} kB of JavaScript, gzip |`,
    )
  }
  lines.push(`| minting a link | ${mintRate().toFixed(0)} a second | no row, no query |`)
  lines.push(`| memory of the server | ${megabytesOf(house.portico.pid)} MB | after all of the above |`)
  return ['| | | |', '|---|---|---|', ...lines].join('\n')
}

async function signIn(link: string): Promise<string> {
  const click = {
    'Sec-Fetch-Site': 'same-origin',
    'Sec-Fetch-Mode': 'navigate',
    Origin: new URL(link).origin,
    'Sec-Fetch-User': '?1',
  }
  const response = await fetch(link, { method: 'POST', headers: click, redirect: 'manual' })
  return response.headers
    .getSetCookie()
    .map(cookie => cookie.split(';')[0])
    .join('; ')
}

async function javaScriptOf(url: string, headers: Record<string, string>): Promise<number> {
  const page = await (await fetch(url, { headers })).text()
  const scripts = [...page.matchAll(/<script\b[^>]*\bsrc="([^"]+)"[^>]*>/g)].filter(
    ([tag]) => !/\bnomodule\b/i.test(tag),
  )
  const sources = scripts.map(match => new URL(match[1] ?? '', url))
  const sizes = await Promise.all(
    sources.map(async source => gzipSync(Buffer.from(await (await fetch(source)).arrayBuffer())).length),
  )
  return Math.round(sizes.reduce((sum, size) => sum + size, 0) / 1000)
}

function mintRate(): number {
  const location = { number: 7, linksGeneration: 11 }
  const contact = { id: newId(), linkGeneration: random(5) }
  const count = 100_000
  const began = performance.now()
  for (let n = 0; n < count; n++) mintContactLink({ location, contact, ttlHours: 720, once: false })
  return (count / (performance.now() - began)) * 1000
}
