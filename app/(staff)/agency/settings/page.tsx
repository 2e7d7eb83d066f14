import type { Metadata } from 'next'
import { SettingsForm } from '@/components/agencies/settings-form'
import { Crumbs } from '@/components/shell/crumbs'
import { Card } from '@/components/ui/card'
import { PageHead } from '@/components/ui/page-head'
import { loadAgencySettings } from '@/lib/agencies/pages/agency'

export const metadata: Metadata = { title: 'Agency settings' }

export default async function AgencySettingsPage() {
  const agency = await loadAgencySettings()
  return (
    <>
      <Crumbs path={[{ label: 'Agency settings' }]} />
      <PageHead title="Agency settings" note="What the agency is called, and how its next locations begin." />
      <Card className="max-w-192">
        <SettingsForm name={agency.name} newLocationsUse={agency.newLocationsUse} />
      </Card>
    </>
  )
}
