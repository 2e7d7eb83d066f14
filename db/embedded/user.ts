import { execFileSync } from 'node:child_process'
import { readFileSync, statSync } from 'node:fs'

/** Whom the server's processes run as; `undefined` is the one who started us. */
export type ServerUser = { uid: number; gid: number } | undefined

/**
 * PostgreSQL refuses to run as root. As root this is the owner of the cluster if there is one already, else the
 * machine's `postgres`, else `nobody`, else a user made for it. Throws if the machine lets none be made.
 */
export function serverUser(cluster: string): ServerUser {
  if (process.getuid?.() !== 0) return undefined
  return ownerOf(cluster) ?? known('postgres') ?? known('nobody') ?? made()
}

function ownerOf(folder: string): ServerUser {
  try {
    const { uid, gid } = statSync(folder)
    return uid === 0 ? undefined : { uid, gid }
  } catch {
    return undefined
  }
}

function known(name: string): ServerUser {
  const line = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .find(each => each.startsWith(`${name}:`))
  const [, , uid, gid] = line?.split(':') ?? []
  return uid && gid && uid !== '0' ? { uid: Number(uid), gid: Number(gid) } : undefined
}

function made(): ServerUser {
  execFileSync('useradd', ['--system', '--no-create-home', '--shell', '/usr/sbin/nologin', 'portico'])
  const user = known('portico')
  if (!user) throw new Error('PostgreSQL refuses to run as root, and no other user could be made. Run as another user.')
  return user
}
