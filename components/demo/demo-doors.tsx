import { clsx } from 'clsx'
import { ArrowRight } from 'lucide-react'
import type { ReactNode } from 'react'
import { ActionForm } from '@/components/auth/action-form'
import { button } from '@/components/ui/button'
import { Qr } from '@/components/ui/qr'
import { SubmitButton } from '@/components/ui/submit-button'
import { signInToDemo } from '@/lib/demo/actions'
import type { DemoPage } from '@/lib/demo/pages'
import { counted } from '@/lib/demo/rules'
import type { DemoUser } from '@/lib/demo/types'
import { Door } from './door'

type Account = DemoPage['users'][DemoUser]
const first = (name: string) => name.split(' ')[0]
const act = 'w-full justify-between!'

function DoorCard({
  hue,
  open,
  title,
  who,
  text,
  children,
}: {
  hue: number
  open: number
  title: string
  who: string
  text: string
  children: ReactNode
}) {
  return (
    <li className="flex min-w-0 flex-col overflow-hidden rounded-2xl bg-surface shadow-raised">
      <Door hue={hue} open={open} />
      <div className="flex flex-1 flex-col gap-4 p-6">
        <div>
          <p className="text-muted">{title}</p>
          <h2 className="text-base font-semibold tracking-[-.01em]">{who}</h2>
        </div>
        <p>{text}</p>
        <div className="mt-auto grid gap-4 border-t border-line pt-4">{children}</div>
      </div>
    </li>
  )
}

function StaffDoor({
  id,
  account,
  ...door
}: {
  id: DemoUser
  account: Account
  hue: number
  open: number
  title: string
  text: string
}) {
  return (
    <DoorCard {...door} who={account.name}>
      <dl className="min-w-0 font-mono text-mono">
        <dt className="sr-only">Email</dt>
        <dd className="truncate">{account.email}</dd>
        <dt className="sr-only">Password</dt>
        <dd className="truncate text-muted">{account.password}</dd>
      </dl>
      <ActionForm action={signInToDemo} className="grid gap-4">
        <input type="hidden" name="who" value={id} />
        <SubmitButton tone="plain" size="lg" className={act} pendingLabel="Signing in">
          Sign in as {first(account.name)}
          <ArrowRight aria-hidden className="size-4 rtl:-scale-x-100" />
        </SubmitButton>
      </ActionForm>
    </DoorCard>
  )
}

function doorNote({ until, turnedOff }: DemoPage['learner']): string {
  if (turnedOff) return 'It was turned off: the demo’s next start makes a new one.'
  return until ? `Works until ${until}.` : ''
}

/** Three users one click away, and a learner by her own magic link. */
export function DemoDoors({ users, place, learner, reachable, counts }: DemoPage) {
  const all = counts.locations === 1 ? 'The one location.' : `All ${counted(counts.locations, 'location')}.`
  return (
    <ul className="mt-8 grid gap-6 sm:grid-cols-2 xl:grid-cols-4">
      <StaffDoor
        id="agencyAdmin"
        account={users.agencyAdmin}
        hue={60}
        open={30}
        title="Agency admin"
        text={`${all} Open any learner’s link and you see every course, with a banner that says why.`}
      />
      <StaffDoor
        id="accountAdmin"
        account={users.accountAdmin}
        hue={165}
        open={48}
        title="Account admin"
        text={`Runs ${place}: contacts, courses, offers, its site, and the magic links.`}
      />
      <StaffDoor
        id="accountUser"
        account={users.accountUser}
        hue={300}
        open={66}
        title="Account user"
        text={`Works at ${place}, makes links for its contacts, and takes the agency’s shared courses from the sidebar.`}
      />
      <DoorCard
        hue={225}
        open={90}
        title="Learner"
        who={learner.name}
        text="Nothing to type. One click on her magic link, and she is in her library."
      >
        <p className="text-muted">{doorNote(learner)} Use a private window to be her alone.</p>
        {reachable ? (
          <Qr value={learner.magicLink} label={`QR code of ${learner.name}’s magic link`} className="size-32" />
        ) : null}
        <a href={learner.magicLink} className={clsx(button({ tone: 'primary', size: 'lg' }), act)}>
          Open {first(learner.name)}’s link
          <ArrowRight aria-hidden className="size-4 rtl:-scale-x-100" />
        </a>
      </DoorCard>
    </ul>
  )
}
