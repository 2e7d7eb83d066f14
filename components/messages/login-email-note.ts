import { skipWords } from './words'

type Sent = { sent: string[]; skipped: { name: string; reason: string }[] }

/** What became of login emails, name by name where one was not sent. */
export function loginEmailNote(done: Sent | undefined): string {
  if (!done) return ''
  const sent = done.sent.length === 1 ? `On its way to ${done.sent[0]}.` : `${done.sent.length} are on their way.`
  const skipped = done.skipped.map(({ name, reason }) => `Not to ${name}: ${skipWords(reason)}.`)
  return [done.sent.length > 0 ? sent : '', ...skipped].filter(Boolean).join(' ')
}
