import { readFileSync } from 'node:fs'

const everyMs = 300

/**
 * Calls `gone` once npm, or the shell between npm and us, has ended: that shell dies of a SIGTERM without passing it
 * on, and `kill` of an `npm start` would leave the program running. Does nothing for a program that npm did not start.
 */
export function watchLauncher(gone: () => void): void {
  if (!process.env.npm_lifecycle_event) return
  const atStart = launchers()
  const timer = setInterval(() => {
    if (launchers() === atStart) return
    clearInterval(timer)
    gone()
  }, everyMs)
  timer.unref()
}

/** Our parent and, where the system tells, the parent's: the shell and npm. */
function launchers(): string {
  return `${process.ppid} ${parentOf(process.ppid)}`
}

function parentOf(pid: number): string {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1] ?? ''
  } catch {
    return ''
  }
}
