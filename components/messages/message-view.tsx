import Link from 'next/link'
import type { ReactNode } from 'react'
import { nearMoment } from '@/components/contacts/words'
import { button } from '@/components/ui/button'
import { Card, CardHead } from '@/components/ui/card'
import { EmptyState } from '@/components/ui/empty-state'
import { Notice, Status } from '@/components/ui/status'
import { LinkSegments } from '@/components/ui/tabs'
import type { MessagePage } from '@/lib/messaging/pages/messages'
import { SendAgain } from './send-again'
import { eventWords, stateLooks, stateNote } from './words'

/** One message: as it looks, beside how it stands and what happened with it. Where there is one column, how it stands and its link come first. */
export function MessageView({ page, path }: { page: MessagePage; path: string }) {
  return (
    <div className="grid grid-cols-1 gap-6 lg:grid-cols-[minmax(0,1fr)_20rem] lg:grid-rows-[auto_minmax(0,1fr)]">
      <div className="min-w-0 lg:col-start-2">
        <StateCard page={page} />
      </div>
      <div className="min-w-0 lg:col-start-1 lg:row-span-2 lg:row-start-1">
        <Preview page={page} path={path} />
      </div>
      <div className="min-w-0 lg:col-start-2">
        <HistoryCard page={page} />
      </div>
    </div>
  )
}

function Preview({ page, path }: { page: MessagePage; path: string }) {
  const { html, plain, view, look, subject, opens } = page
  if (!html) {
    return (
      <Card>
        <EmptyState title={page.state === 'skipped' ? 'Nothing was sent' : 'Not written yet'}>
          A message is written when it leaves, so that its link’s life begins then.
        </EmptyState>
      </Card>
    )
  }
  const at = (change: { view?: string; look?: string }) => `${path}?${new URLSearchParams({ view, look, ...change })}`
  return (
    <Card className="grid min-w-0 content-start overflow-hidden">
      <div className="flex flex-wrap items-center justify-between gap-3 border-b border-line p-4">
        <LinkSegments
          label="Form"
          size="sm"
          items={[
            { label: 'Mail', href: at({ view: 'mail' }), current: view === 'mail' },
            { label: 'Plain text', href: at({ view: 'plain' }), current: view === 'plain' },
          ]}
        />
        {view === 'mail' ? (
          <LinkSegments
            label="Theme"
            size="sm"
            items={[
              { label: 'Light', href: at({ look: 'light' }), current: look === 'light' },
              { label: 'Dark', href: at({ look: 'dark' }), current: look === 'dark' },
            ]}
          />
        ) : null}
      </div>
      {view === 'mail' ? (
        <iframe
          sandbox={opens.length > 0 ? 'allow-popups allow-popups-to-escape-sandbox' : ''}
          srcDoc={html}
          title={`The message “${subject}”`}
          className="h-[54rem] w-full bg-[#fff] max-sm:h-[64rem]"
        />
      ) : (
        <pre className="whitespace-pre-wrap p-4 font-mono text-[13px]/5 [overflow-wrap:anywhere] sm:p-6">{plain}</pre>
      )}
    </Card>
  )
}

const providers = { outbox: 'Outbox: nothing left this machine', smtp: 'Mail server', resend: 'Resend' }

function StateCard({ page }: { page: MessagePage }) {
  const { state, reason, location, contact, opens, to, by, provider } = page
  const look = stateLooks[state]
  const note = stateNote(state, reason, page.isShut)
  const maySend = page.maySend && (state === 'failed' || state === 'unknown')
  return (
    <Card className="grid gap-4 p-4 sm:p-6">
      <p className="text-base font-medium">
        <Status tone={look.tone} icon={look.icon}>
          {look.word}
        </Status>
      </p>
      {note ? <p className="text-muted [overflow-wrap:anywhere]">{note}</p> : null}
      {page.withheld ? (
        <Notice tone="caution" icon="warn">
          They hold no offer, so the plain sign-in address went in place of a link.
        </Notice>
      ) : null}
      {opens.map(url => (
        <a key={url} href={url} target="_blank" rel="noreferrer" className={button({ tone: 'primary' })}>
          Open the link
        </a>
      ))}
      {opens.length > 0 ? (
        <p className="-mt-2 text-muted">Only the demo can: its outbox is its mailbox. Stored copies hold no link.</p>
      ) : null}
      {maySend ? <SendAgain location={location.slug} message={page.id} /> : null}
      <dl className="grid gap-3 border-t border-line pt-4">
        <Fact name="To">
          <Link
            href={`/locations/${location.slug}/contacts/${contact.id}`}
            className="font-medium underline underline-offset-4"
          >
            {contact.name}
          </Link>
          <span className="block text-muted [overflow-wrap:anywhere]">{to || 'No address'}</span>
        </Fact>
        {by ? <Fact name="Sent by">{by}</Fact> : null}
        {provider ? <Fact name="Through">{providers[provider]}</Fact> : null}
      </dl>
    </Card>
  )
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className="min-w-0">
      <dt className="text-xs text-muted">{name}</dt>
      <dd className="min-w-0">{children}</dd>
    </div>
  )
}

function HistoryCard({ page: { events, createdAt, now, location } }: { page: MessagePage }) {
  const rows = [{ id: 'made', type: 'Made', at: createdAt, details: {} as Record<string, unknown> }, ...events]
  return (
    <Card className="p-4 sm:p-6">
      <CardHead title="What happened" />
      <ol className="mt-4 grid gap-3">
        {rows.map(({ id, type, at, details }) => (
          <li key={id} className="grid gap-0.5">
            <span className="flex flex-wrap justify-between gap-x-3">
              <span className="font-medium">{eventWords(type)}</span>
              <span className="text-muted tabular-nums">{nearMoment(at, now, location.timeZone)}</span>
            </span>
            {typeof details.reason === 'string' && type !== 'skipped' ? (
              <span className="text-muted [overflow-wrap:anywhere]">{details.reason}</span>
            ) : null}
          </li>
        ))}
      </ol>
    </Card>
  )
}
