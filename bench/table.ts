import { readFileSync, writeFileSync } from 'node:fs'
import { cpus } from 'node:os'

/** One chunk's figures. Milliseconds of CPU per request; `foreign`: which share of the machine others used. */
export type Row = {
  name: string
  clients: number
  perSecond: number
  latencies: number[]
  serverMs: number
  databaseMs: number
  bad: number
  foreign: number
}

const BASE = 'bare route, one insert'

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? 0
}

function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0
}

/** A Markdown table of the variants at one number of clients, medians over the chunks; ratios to the bare route with one insert. */
export function tableOf(rows: readonly Row[], clients: number): string {
  const here = rows.filter(row => row.clients === clients)
  const names = [...new Set(here.map(row => row.name))]
  const of = (name: string) => here.filter(row => row.name === name)
  const rate = (name: string) => median(of(name).map(row => row.perSecond))
  const lines = names.map(name => {
    const chunks = of(name)
    const all = chunks.flatMap(row => row.latencies)
    const cells = [
      name,
      rate(name).toFixed(0),
      (rate(name) / rate(BASE)).toFixed(2),
      quantile(all, 0.5).toFixed(1),
      quantile(all, 0.99).toFixed(1),
      median(chunks.map(row => row.serverMs)).toFixed(2),
      median(chunks.map(row => row.databaseMs)).toFixed(2),
      String(chunks.reduce((sum, row) => sum + row.bad, 0)),
    ]
    return `| ${cells.join(' | ')} |`
  })
  const clientsWord = clients === 1 ? '1 client' : `${clients} clients`
  return [
    `**${clientsWord}**`,
    '',
    '| | per second | ratio | p50 ms | p99 ms | CPU ms server | CPU ms PostgreSQL | wrong answers |',
    '|---|---|---|---|---|---|---|---|',
    ...lines,
  ].join('\n')
}

/** Puts a run's tables into bench/README.md, in place of the one before. */
export function keepLastRun(tables: string): void {
  const file = 'bench/README.md'
  const [begin, end] = ['<!-- the last run -->', '<!-- /the last run -->']
  const text = readFileSync(file, 'utf8')
  const about = `## The last run\n\n${new Date().toISOString().slice(0, 10)}, ${cpus().length} × ${cpus()[0]?.model.trim()}, Node ${process.version}.`
  const before = text.slice(0, text.indexOf(begin) + begin.length)
  writeFileSync(file, `${before}\n${about}\n\n${tables}\n\n${text.slice(text.indexOf(end))}`)
}
