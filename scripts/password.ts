import { resetLinkHours } from '@/lib/agencies/rules'
import { runScript } from './lib/child'
import { joinDatabase } from './lib/database'
import { finish, main, Sentence } from './lib/main'
import { say } from './lib/say'
import { loadSettings } from './lib/settings'

/** Prints the one-time link by which a staff user who forgot the password sets a new one. */
async function makeLink(): Promise<void> {
  const email = process.argv[2]?.trim()
  if (!email)
    throw new Sentence('Say whose password, by the email they sign in with: npm run password -- name@example.com')
  await joinDatabase(loadSettings())
  const { code, output } = await runScript('scripts/child/reset-link.ts', { args: [email], keep: true })
  if (code !== 0) throw new Sentence(output.trim())
  if (!output) throw new Sentence(`Nobody who may sign in has the email ${email}.`)
  const life = resetLinkHours === 1 ? 'an hour' : `${resetLinkHours} hours`
  say(
    `A new password for ${email}. This link works once, within ${life}, and signs them out everywhere:\n\n  ${output}\n`,
  )
  await finish(0)
}

main(makeLink)
