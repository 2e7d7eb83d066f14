import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { chromium } from '@playwright/test'
import { Sentence } from './main'
import { say } from './say'

const installed = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/opt/google/chrome/chrome',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
]

/**
 * Finds a browser that starts, in this order: the one named in PORTICO_CHROMIUM, Playwright's own, one on the machine,
 * Playwright's after an installation, the system's package. Gives its path, '' for Playwright's own, and says which.
 * Throws a sentence if none can be had.
 */
export async function findBrowser(): Promise<string> {
  const named = process.env.PORTICO_CHROMIUM
  const candidates = [...(named ? [named] : []), '', ...installed]
  for (const candidate of candidates) {
    if (await starts(candidate)) return chosen(candidate)
  }
  say('No browser is on this machine; Playwright is asked to install one …')
  const cli = 'node_modules/@playwright/test/cli.js'
  spawnSync(process.execPath, [cli, 'install', '--with-deps', 'chromium'], { stdio: 'inherit' })
  if (await starts('')) return chosen('')
  const packaged = fromPackageManager()
  if (packaged && (await starts(packaged))) return chosen(packaged)
  throw new Sentence(
    'The end-to-end tests need Chromium and none could be installed. Install one and name it: PORTICO_CHROMIUM=/path',
  )
}

function chosen(path: string): string {
  say(`Browser: ${path || "Playwright's own Chromium"}`)
  return path
}

async function starts(path: string): Promise<boolean> {
  if (path && !existsSync(path)) return false
  try {
    const browser = await chromium.launch({ executablePath: path || undefined, timeout: 20_000 })
    await browser.close()
    return true
  } catch {
    return false
  }
}

function fromPackageManager(): string | undefined {
  const sudo = process.getuid?.() === 0 ? [] : ['sudo', '-n']
  const commands = [
    ['apt-get', 'update', '-qq'],
    ['apt-get', 'install', '-y', '-qq', 'chromium'],
  ]
  say('Playwright brought none; the package manager is asked …')
  try {
    for (const command of commands) {
      const [program = '', ...args] = [...sudo, ...command]
      execFileSync(program, args, { stdio: 'inherit' })
    }
  } catch {
    return undefined
  }
  return installed.find(existsSync)
}
