import { type ChildProcess, type SpawnOptions, spawn } from 'node:child_process'

/** How a child ended, and what it wrote to its standard output where that was kept. */
export interface Ended {
  code: number
  output: string
}

const running = new Set<ChildProcess>()

/** Runs a program to its end. Its output goes where ours does, unless `keep` asks for it back. */
export function run(command: string, args: string[], options: SpawnOptions & { keep?: boolean } = {}): Promise<Ended> {
  const { keep, ...rest } = options
  const child = spawn(command, args, { stdio: ['ignore', keep ? 'pipe' : 'inherit', 'inherit'], ...rest })
  running.add(child)
  let output = ''
  child.stdout?.on('data', chunk => {
    output += String(chunk)
  })
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('close', code => {
      running.delete(child)
      resolve({ code: code ?? 1, output })
    })
  })
}

/** Runs a TypeScript file in a Node of its own, where `server-only` modules may be imported. */
export function runScript(file: string, options: SpawnOptions & { keep?: boolean } = {}): Promise<Ended> {
  return run(process.execPath, ['--conditions=react-server', '--import', 'tsx', file], options)
}

/** Ends every child that still runs. */
export function stopChildren(): void {
  for (const child of running) child.kill('SIGTERM')
}
