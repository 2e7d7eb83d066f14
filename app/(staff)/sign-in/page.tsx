import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { Entrance } from '@/components/auth/entrance'
import { SignInForm } from '@/components/auth/sign-in-form'
import { currentStaff } from '@/lib/auth/gates'
import { staffPathOf } from '@/lib/auth/paths'
import { firstPath } from '@/lib/auth/sign-in'

export const metadata: Metadata = { title: 'Sign in' }

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function SignInPage({ searchParams }: Props) {
  const [user, query] = await Promise.all([currentStaff(), searchParams])
  const from = typeof query.from === 'string' ? staffPathOf(query.from) : null
  if (user) redirect(await firstPath(user, from ?? undefined))
  return (
    <Entrance title="Sign in" note="For staff. Learners come in by their magic link.">
      <SignInForm from={from} />
      <p className="mt-4 text-center text-muted">Forgot it? Whoever runs the server can make a new one.</p>
    </Entrance>
  )
}
