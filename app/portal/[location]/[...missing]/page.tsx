import { notFound } from 'next/navigation'
import { requirePortal } from '@/lib/auth/portal-gates'

type Props = { params: Promise<{ location: string }> }

/** Any address of the portal that means nothing gets the portal's own page for that. */
export default async function Missing({ params }: Props) {
  await requirePortal((await params).location)
  notFound()
}
