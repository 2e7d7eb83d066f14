import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'

/** Whether a process with this id runs, whoever it belongs to. One that ended and was not collected does not. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return false
  }
  return !(process.platform === 'linux' && isZombie(pid))
}

function isZombie(pid: number): boolean {
  try {
    return 'ZX'.includes(statusFields(pid)[0] ?? '')
  } catch {
    return false
  }
}

/** The fields of /proc/<pid>/stat from the third on: the second is the command in brackets and may hold anything. */
function statusFields(pid: number): string[] {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
  return stat.slice(stat.lastIndexOf(')') + 2).split(' ')
}

/**
 * What tells a process from a later one with the same id: when it began, and in which run of the machine.
 * `undefined` where there is no such process or it can't be asked.
 */
export function identityOf(pid: number): string | undefined {
  try {
    return process.platform === 'linux' ? linuxIdentity(pid) : fromPs(pid, 'lstart=')
  } catch {
    return undefined
  }
}

function linuxIdentity(pid: number): string {
  const bootId = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()
  // Field 22 is when the process began, in ticks since the machine did.
  return `${bootId} ${statusFields(pid)[19]}`
}

/** The command line of a process, or '' where it can't be asked. */
export function commandOf(pid: number): string {
  try {
    if (process.platform === 'linux') return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ')
    return fromPs(pid, 'command=')
  } catch {
    return ''
  }
}

function fromPs(pid: number, column: string): string {
  return execFileSync('ps', ['-o', column, '-p', String(pid)], { encoding: 'utf8' }).trim()
}
