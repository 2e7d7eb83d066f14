import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { run } from './child'
import { Sentence } from './main'
import { say } from './say'

const sources = ['app', 'components', 'lib', 'db', 'public']
const configs = ['next.config.ts', 'postcss.config.mjs', 'tsconfig.json', 'package-lock.json', 'instrumentation.ts']
const notBuilt = /\.test\.tsx?$|^db\/(migrations|seed|embedded)\//

/** A hash over everything that a build is made of, names and contents. */
function sourceHash(): string {
  const hash = createHash('sha256').update(`${process.version} ${process.platform}\n`)
  for (const file of sourceFiles()) hash.update(`${file}\0`).update(readFileSync(file)).update('\0')
  return hash.digest('hex')
}

function sourceFiles(): string[] {
  const found = sources
    .filter(existsSync)
    .flatMap(folder =>
      readdirSync(folder, { recursive: true, encoding: 'utf8' }).map(name => path.posix.join(folder, name)),
    )
  return [...found, ...configs.filter(existsSync)]
    .filter(file => !notBuilt.test(file) && statSync(file).isFile())
    .sort()
}

/**
 * Makes the production build in `folder` if there is none or its sources have changed. The hash is written last, so a
 * build that was interrupted is made again. Throws if the build fails.
 */
export async function ensureBuild(folder: string): Promise<void> {
  const marker = path.join(folder, 'sources.sha256')
  const hash = sourceHash()
  if (existsSync(marker) && readFileSync(marker, 'utf8') === hash) return
  rmSync(marker, { force: true })
  say('Making the production build (once, and again when the program changes) …')
  const began = Date.now()
  const next = path.join('node_modules', 'next', 'dist', 'bin', 'next')
  const env = { ...process.env, NODE_ENV: 'production' as const, NEXT_DIST_DIR: folder }
  const { code, output } = await run(process.execPath, [next, 'build'], {
    env,
    keep: true,
  })
  if (code !== 0) throw new Sentence(`The production build failed:\n${output}`)
  writeFileSync(marker, hash)
  say(`Built in ${Math.round((Date.now() - began) / 1000)} s.`)
}
