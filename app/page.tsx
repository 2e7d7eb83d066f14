import { redirect } from 'next/navigation'
import { DemoStart } from '@/components/demo/demo-start'
import { MessagePage } from '@/components/shell/message-page'
import { isSetUp } from '@/lib/agencies/pages'
import { currentStaff } from '@/lib/auth/gates'
import { firstPath } from '@/lib/auth/sign-in'
import { loadDemo } from '@/lib/demo/pages'

export default async function StartPage() {
  const [user, demo] = [await currentStaff(), await loadDemo()]
  const path = user && (await firstPath(user))
  if (demo) return <DemoStart demo={demo} signedIn={user && path ? { name: user.name, path } : null} />
  if (path) redirect(path)
  if (await isSetUp()) redirect('/sign-in')
  return (
    <MessagePage title="Portico is not set up yet">
      <p>When the server starts, it prints a link that makes the first agency and its admin. Open that link.</p>
    </MessagePage>
  )
}
