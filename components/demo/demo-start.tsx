import { Inbox } from 'lucide-react'
import Link from 'next/link'
import { PorticoMark } from '@/components/brand/portico-mark'
import type { DemoPage } from '@/lib/demo/pages'
import { counted } from '@/lib/demo/rules'
import { DemoDoors } from './demo-doors'
import { DemoRefusals } from './demo-refusals'

type Props = { demo: DemoPage; signedIn: { name: string; path: string } | null }

/** The demo's first page: whose eyes to look through. */
export function DemoStart({ demo, signedIn }: Props) {
  const { agency, locations, products, contacts } = demo.counts
  const content = `${counted(locations, 'location')}, ${counted(products, 'course')} and ${counted(contacts, 'contact')}`
  return (
    <main id="main" className="mx-auto max-w-304 px-4 py-8 sm:px-8 sm:py-16">
      <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2">
        <p className="flex items-center gap-2 text-base font-semibold tracking-[-.01em]">
          <PorticoMark className="size-6 text-accent" />
          Portico
        </p>
        {signedIn ? (
          <Link
            href={signedIn.path}
            className="inline-flex min-h-6 items-center text-muted underline underline-offset-4 hover:text-ink"
          >
            Go on as {signedIn.name}
          </Link>
        ) : null}
      </div>
      <h1 className="mt-8 text-2xl font-semibold tracking-[-.02em]">{agency} has four doors</h1>
      <p className="mt-2 max-w-[68ch] text-lesson text-muted">
        A demo with {content}, all invented. Everything works; nothing leaves this computer. Choose whose eyes to look
        through.
      </p>
      <DemoDoors {...demo} />
      <div className="mt-12 grid gap-6 xl:grid-cols-[minmax(0,1fr)_18rem]">
        <DemoRefusals links={demo.links} expiredAt={demo.expiredAt} />
        <section aria-labelledby="mails" className="rounded-xl bg-sunken p-6">
          <h2 id="mails" className="flex items-center gap-2 text-base font-semibold tracking-[-.01em]">
            <Inbox aria-hidden className="size-4 text-muted" strokeWidth={1.75} />
            Where mails go
          </h2>
          <p className="mt-2 text-muted">
            No mail leaves this demo. Every message lands under Messages, as it would look. Sign in as{' '}
            {demo.users.accountAdmin.name.split(' ')[0]} to read it and to open its link.
          </p>
        </section>
      </div>
    </main>
  )
}
