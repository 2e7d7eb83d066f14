import type { Metadata } from 'next'
import { Entrance } from '@/components/auth/entrance'
import { SetupForm } from '@/components/auth/setup-form'
import { MessagePage } from '@/components/shell/message-page'
import { LinkButton } from '@/components/ui/button'
import { isSetupOpen } from '@/lib/agencies/pages'

// The address is the key: no other site may learn it. With no-referrer the form's origin would be null where scripts are off, and refused.
export const metadata: Metadata = { title: 'Set up Portico', referrer: 'same-origin' }

export default async function SetupPage({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params
  if (!(await isSetupOpen(token))) {
    return (
      <MessagePage
        title="This setup link can’t be used"
        actions={
          <LinkButton href="/sign-in" tone="primary">
            Sign in
          </LinkButton>
        }
      >
        <p>It was used already, or a newer one was printed when the server started again.</p>
        <p>If there is no agency yet, start the server once more and open the link that it prints.</p>
      </MessagePage>
    )
  }
  return (
    <Entrance title="Set up Portico" note="Make the agency and its first admin. This works once.">
      <SetupForm token={token} />
    </Entrance>
  )
}
