import type { Metadata } from 'next'
import { Entrance } from '@/components/auth/entrance'
import { ResetForm } from '@/components/auth/reset-form'
import { MessagePage } from '@/components/shell/message-page'
import { LinkButton } from '@/components/ui/button'
import { loadReset } from '@/lib/agencies/pages'

// The address is the key: no other site may learn it. With no-referrer the form's origin would be null where scripts are off, and refused.
export const metadata: Metadata = { title: 'A new password', referrer: 'same-origin' }

export default async function ResetPage({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params
  const reset = await loadReset(token)
  if (!reset) {
    return (
      <MessagePage
        title="This link can’t be used"
        actions={
          <LinkButton href="/sign-in" tone="primary">
            Sign in
          </LinkButton>
        }
      >
        <p>It was used already, its hour is over, or a newer one was made.</p>
        <p>Whoever runs the server can make a new one.</p>
      </MessagePage>
    )
  }
  return (
    <Entrance
      title="A new password"
      note={
        <>
          For <span className="break-words text-ink">{reset.email}</span>. Signs you out wherever you are signed in.
        </>
      }
    >
      <ResetForm token={token} email={reset.email} />
    </Entrance>
  )
}
