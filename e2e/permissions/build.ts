import { readFileSync } from 'node:fs'
import path from 'node:path'

const dist = process.env.NEXT_DIST_DIR ?? '.next-test'
const readJson = <T>(name: string): T => JSON.parse(readFileSync(path.join(dist, name), 'utf8')) as T

/** A server action of the production build. */
export type BuiltAction = {
  /** As the browser names it, in `Next-Action`. */
  reference: string
  /** `lib/<room>/actions….ts#<name>` */
  id: string
  /** Addresses whose page holds it, with `[…]` for parameters. */
  pages: string[]
}

type Reference = { workers: Record<string, unknown>; filename: string; exportedName: string }

/** The addresses of the build: pages, and what answers by itself. */
export function builtAddresses(): { pages: string[]; routes: string[] } {
  const entries = Object.entries(readJson<Record<string, string>>('app-path-routes-manifest.json'))
  const of = (kind: string) => entries.filter(([file]) => file.endsWith(`/${kind}`)).map(([, address]) => address)
  return { pages: of('page').sort(), routes: of('route').sort() }
}

/** The server actions of the build. */
export function builtActions(): BuiltAction[] {
  const addresses = readJson<Record<string, string>>('app-path-routes-manifest.json')
  const { node, edge } = readJson<Record<'node' | 'edge', Record<string, Reference>>>(
    'server/server-reference-manifest.json',
  )
  return Object.entries({ ...node, ...edge })
    .map(([reference, { workers, filename, exportedName }]) => ({
      reference,
      id: `${filename}#${exportedName}`,
      pages: Object.keys(workers)
        .map(worker => addresses[worker.replace(/^app/, '')] ?? '')
        .filter(Boolean)
        .sort(),
    }))
    .sort((one, other) => one.id.localeCompare(other.id))
}
