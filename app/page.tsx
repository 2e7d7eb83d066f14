import { redirect } from 'next/navigation'
import { MessagePage } from '@/components/shell/message-page'
import { isSetUp } from '@/lib/agencies/pages'
import { currentStaff } from '@/lib/auth/gates'
import { firstPath } from '@/lib/auth/sign-in'

export default async function StartPage() {
  const user = await currentStaff()
  if (user) redirect(await firstPath(user))
  if (await isSetUp()) redirect('/sign-in')
  return (
    <MessagePage title="Portico is not set up yet">
      <p>When the server starts, it prints a link that makes the first agency and its admin. Open that link.</p>
    </MessagePage>
  )
}
