import { cookies, headers } from 'next/headers'
import type { ReactNode } from 'react'
import { AgencyShell } from '@/components/shell/agency-shell'
import { shellSettings } from '@/components/shell/shell-settings'
import { loadAgencyShell } from '@/lib/agencies/pages'

export default async function AgencyLayout({ children }: { children: ReactNode }) {
  const shell = await loadAgencyShell()
  return (
    <AgencyShell settings={shellSettings(await cookies(), await headers())} {...shell}>
      {children}
    </AgencyShell>
  )
}
