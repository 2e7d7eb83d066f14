import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { Entrance } from '@/components/auth/entrance'
import { SignInForm } from '@/components/auth/sign-in-form'
import { currentStaff } from '@/lib/auth/gates'
import { firstPath } from '@/lib/auth/sign-in'

export const metadata: Metadata = { title: 'Sign in' }

export default async function SignInPage() {
  const user = await currentStaff()
  if (user) redirect(await firstPath(user))
  return (
    <Entrance title="Sign in" note="For staff. Learners come in by their magic link.">
      <SignInForm />
      <p className="mt-4 text-center text-muted">Forgot it? Whoever runs the server can make a new one.</p>
    </Entrance>
  )
}
