import type { Metadata } from 'next'
import { PasswordForm } from '@/components/auth/password-form'
import { ProfileForm } from '@/components/auth/profile-form'
import { SessionList } from '@/components/auth/session-list'
import { Crumbs } from '@/components/shell/crumbs'
import { Card, CardHead } from '@/components/ui/card'
import { PageHead } from '@/components/ui/page-head'
import { loadAccount } from '@/lib/auth/pages'
import { lives } from '@/lib/sessions/types'

export const metadata: Metadata = { title: 'Your account' }

const head = 'px-4 pt-4 sm:px-6 sm:pt-6'

export default async function AccountPage() {
  const { user, sessions } = await loadAccount()
  return (
    <>
      <Crumbs path={[{ label: 'Your account' }]} />
      <PageHead title="Your account" note="Who you are here, your password, and where you are signed in." />
      <div className="grid max-w-192 gap-6">
        <Card>
          <div className={head}>
            <CardHead title="You" />
          </div>
          <ProfileForm name={user.name} email={user.email} />
        </Card>
        <Card>
          <div className={head}>
            <CardHead title="Password" note="You need the current one to change it." />
          </div>
          <PasswordForm email={user.email} />
        </Card>
        <Card>
          <div className={head}>
            <CardHead
              title="Where you are signed in"
              note={`A session ends after ${lives.staffIdleHours} hours without use, and after ${lives.staffDays} days in any case.`}
            />
          </div>
          <SessionList sessions={sessions} />
        </Card>
      </div>
    </>
  )
}
