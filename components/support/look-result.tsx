import Link from 'next/link'
import type { ReactNode } from 'react'
import { LinkButton } from '@/components/ui/button'
import { Fact } from '@/components/ui/card'
import { Badge, type IconName, Status, type Tone } from '@/components/ui/status'
import type { LinkLook, LookCheck, LookEvent } from '@/lib/support/types'

const looks: Record<LinkLook['state'], { tone: Tone; icon: IconName }> = {
  works: { tone: 'positive', icon: 'check' },
  waits: { tone: 'caution', icon: 'wait' },
  ended: { tone: 'danger', icon: 'ban' },
}

/** Reads the answer out where nobody sees it appear. */
export const lookAloud = ({ title, word, says }: LinkLook) => `${title}. ${word}: ${says}`

type Props = {
  look: LinkLook
  /** Of its heading; those of its parts are one below. */
  level?: 2 | 3
  /** A way was taken out of it. */
  onWay?: () => void
}

/** What a pasted link is, whose, until when, why it does or does not open, what became of it, and what mends it. */
export function LookResult({ look, level = 3, onWay }: Props) {
  const Heading = level === 2 ? 'h2' : 'h3'
  const { title, state, word, says, besides, mends, help, facts, checks, events } = look
  return (
    <article className="grid min-w-0 gap-4">
      <div className="grid gap-1">
        <div className="flex flex-wrap items-center gap-2">
          <Heading className="wrap-anywhere text-base font-semibold tracking-[-.01em]">{title}</Heading>
          <Badge {...looks[state]}>{word}</Badge>
        </div>
        <p>{says}</p>
        {besides.map(each => (
          <p key={each}>
            <span className="text-muted">Besides: </span>
            {each}
          </p>
        ))}
      </div>
      {mends.length > 0 ? (
        <div className="flex flex-wrap gap-2">
          {mends.map(({ label, href }, n) => (
            <LinkButton key={label} href={href} onClick={onWay} tone={n === 0 ? 'primary' : 'plain'}>
              {label}
            </LinkButton>
          ))}
        </div>
      ) : null}
      {help ? <p className="text-muted">{help}</p> : null}
      <dl className="grid gap-x-6 gap-y-4 border-t border-line pt-4 sm:grid-cols-2">
        {facts.map(({ label, value, note, href }) => (
          <Fact
            key={label}
            label={label}
            value={
              href ? (
                <Way href={href} onClick={onWay}>
                  {value}
                </Way>
              ) : (
                <span className="wrap-anywhere">{value}</span>
              )
            }
            note={note ? <span className="wrap-anywhere">{note}</span> : undefined}
          />
        ))}
      </dl>
      <Part level={level} title="What is checked when it is opened">
        <ol className="grid gap-2">
          {checks.map(check => (
            <Check key={check.name} {...check} />
          ))}
        </ol>
      </Part>
      <Part level={level} title="Its last openings">
        {events.length === 0 ? (
          <p className="text-muted">Nobody has opened it yet.</p>
        ) : (
          <ol className="grid gap-3">
            {events.map(event => (
              <Event key={event.id} {...event} />
            ))}
          </ol>
        )}
      </Part>
    </article>
  )
}

function Way({ children, ...rest }: { href: string; onClick?: () => void; children: ReactNode }) {
  return (
    <Link
      {...rest}
      className="wrap-anywhere inline-flex min-h-6 items-center underline decoration-line-strong underline-offset-4 hover:decoration-ink"
    >
      {children}
    </Link>
  )
}

function Part({ title, level, children }: { title: string; level: 2 | 3; children: ReactNode }) {
  const Heading = level === 2 ? 'h3' : 'h4'
  return (
    <div className="grid gap-3 border-t border-line pt-4">
      <Heading className="font-semibold">{title}</Heading>
      {children}
    </div>
  )
}

function Check({ name, good, says }: LookCheck) {
  const [tone, icon, word]: [Tone, IconName, string] =
    good === null
      ? ['caution', 'warn', ', attention']
      : good
        ? ['positive', 'yes', ', fine']
        : ['danger', 'no', ', fails']
  return (
    <li className="grid gap-x-4 sm:grid-cols-[12rem_minmax(0,1fr)]">
      <Status tone={tone} icon={icon}>
        <span className="text-ink">{name}</span>
        <span className="sr-only">{word}</span>
      </Status>
      <span className="text-muted max-sm:ps-[1.375rem]">{says}</span>
    </li>
  )
}

function Event({ at, who, answer, good, device }: LookEvent) {
  const [tone, icon]: [Tone, IconName] =
    good === null ? ['plain', 'info'] : good ? ['positive', 'check'] : ['danger', 'ban']
  return (
    <li className="grid gap-x-4 sm:grid-cols-[12rem_minmax(0,1fr)]">
      <span className="text-muted tabular-nums first-letter:uppercase max-sm:text-xs">{at}</span>
      <span className="grid min-w-0">
        <Status tone={tone} icon={icon} className="whitespace-normal!">
          <span className="font-medium text-ink">{answer}</span>
        </Status>
        <span className="wrap-anywhere ps-[1.375rem] text-muted">{device ? `${who}, ${device}` : who}</span>
      </span>
    </li>
  )
}
