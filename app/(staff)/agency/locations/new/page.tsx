import type { Metadata } from 'next'
import { LocationForm } from '@/components/agencies/location-form'
import { Crumbs } from '@/components/shell/crumbs'
import { Card } from '@/components/ui/card'
import { PageHead } from '@/components/ui/page-head'
import { loadNewLocation } from '@/lib/agencies/pages/agency'

export const metadata: Metadata = { title: 'New location' }

export default async function NewLocationPage() {
  const { zones, usualZone, magicLinksFrom } = await loadNewLocation()
  const from = magicLinksFrom === 'client_portal' ? 'the client portal' : 'courses, as in legacy sites'
  return (
    <>
      <Crumbs path={[{ label: 'Locations', href: '/agency/locations' }, { label: 'New location' }]} />
      <PageHead
        title="New location"
        note={`Its magic links will come from ${from}: your agency’s setting for new locations.`}
      />
      <Card className="max-w-192">
        <LocationForm zones={zones} usualZone={usualZone} />
      </Card>
    </>
  )
}
