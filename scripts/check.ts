import { spawn } from 'node:child_process'
import { say } from './lib/say'
import { trackedSources } from './structure/sources'

interface Check {
  name: string
  command: string[]
  /** What the check says it saw; every tracked file must be in it. */
  saw?: (output: string) => Set<string>
  /** The part of the output that is for people. */
  shown?: (output: string) => string
}

const bin = (name: string) => `node_modules/.bin/${name}`
const isFileLine = (line: string) => /^\/|^[A-Za-z]:[\\/]/.test(line)

const checks: Check[] = [
  {
    name: 'types',
    command: [bin('tsc'), '--noEmit', '--listFiles'],
    saw: output => relativePaths(output.split('\n').filter(isFileLine)),
    shown: output =>
      output
        .split('\n')
        .filter(line => !isFileLine(line))
        .join('\n'),
  },
  {
    name: 'lint',
    command: [bin('biome'), 'check', '--error-on-warnings', '--max-diagnostics=60', '--colors=off', '--verbose'],
    saw: output => new Set(Array.from(output.matchAll(/^ +- (\S.*)$/gm), match => match[1] ?? '')),
    shown: withoutVerbose,
  },
  { name: 'structure', command: [process.execPath, '--import', 'tsx', 'scripts/structure.ts'] },
  { name: 'unused code', command: [bin('knip'), '--no-progress'] },
]

function relativePaths(lines: string[]): Set<string> {
  const root = `${process.cwd()}/`
  return new Set(lines.map(line => line.trim().replaceAll('\\', '/').replace(root, '')))
}

/** Biome names the files it saw only among its verbose notes; those are for us, not for people. */
function withoutVerbose(output: string): string {
  let hidden = false
  const shown = output.split('\n').filter(line => {
    if (line.includes('━━')) hidden = line.includes('VERBOSE')
    else if (/^(Scanned|Checked|Found|Diagnostics|The number)/.test(line)) hidden = false
    return !hidden
  })
  return shown.join('\n')
}

interface Result {
  name: string
  ok: boolean
  seconds: number
  text: string
}

async function perform(check: Check): Promise<Result> {
  const began = Date.now()
  const { code, output } = await collect(check.command)
  const missing = check.saw ? missingFrom(check.saw(output)) : []
  const text = [check.shown ? check.shown(output) : output, ...missing.map(path => `${path} was not seen`)]
    .join('\n')
    .trim()
  return { name: check.name, ok: code === 0 && missing.length === 0, seconds: (Date.now() - began) / 1000, text }
}

function missingFrom(seen: Set<string>): string[] {
  return (trackedSources() ?? []).filter(path => !seen.has(path))
}

function collect([program = '', ...args]: string[]): Promise<{ code: number; output: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'pipe'] })
    let output = ''
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', chunk => {
        output += String(chunk)
      })
    }
    child.once('error', reject)
    child.once('close', code => resolve({ code: code ?? 1, output }))
  })
}

const results = await Promise.all(checks.map(perform))
for (const { name, ok, seconds, text } of results) {
  if (!ok) say(`\n── ${name} ──\n${text}\n`)
  say(`${ok ? 'ok    ' : 'FAILED'}  ${name} (${seconds.toFixed(1)} s)`)
}
process.exitCode = results.every(result => result.ok) ? 0 : 1
