import { cookies, headers } from 'next/headers'
import type { ReactNode } from 'react'
import { LocationShell } from '@/components/shell/location-shell'
import { shellSettings } from '@/components/shell/shell-settings'
import { loadLocationShell } from '@/lib/agencies/pages'

type Props = { params: Promise<{ location: string }>; children: ReactNode }

export default async function LocationLayout({ params, children }: Props) {
  const shell = await loadLocationShell((await params).location)
  return (
    <LocationShell settings={shellSettings(await cookies(), await headers())} {...shell}>
      {children}
    </LocationShell>
  )
}
