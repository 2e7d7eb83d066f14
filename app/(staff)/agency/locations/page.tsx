import { Plus } from 'lucide-react'
import type { Metadata } from 'next'
import { LocationsTable } from '@/components/agencies/locations-table'
import { Crumbs } from '@/components/shell/crumbs'
import { LinkButton } from '@/components/ui/button'
import { PageHead } from '@/components/ui/page-head'
import { SearchInput } from '@/components/ui/search-input'
import { loadLocations } from '@/lib/agencies/pages/agency'

export const metadata: Metadata = { title: 'Locations' }

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function LocationsPage({ searchParams }: Props) {
  const page = await loadLocations(await searchParams)
  return (
    <>
      <Crumbs path={[{ label: 'Locations' }]} />
      <PageHead
        title="Locations"
        note={`Where ${page.agencyName} works: each with contacts, courses and a portal of its own.`}
        actions={
          page.mayCreate ? (
            <LinkButton href="/agency/locations/new" tone="primary">
              <Plus aria-hidden className="size-4" strokeWidth={1.75} />
              New location
            </LinkButton>
          ) : null
        }
      />
      {page.total > 0 || page.q ? (
        <SearchInput
          label="Find a location"
          placeholder="Name or address"
          defaultValue={page.q}
          shortcut="/"
          className="w-full sm:w-72"
        />
      ) : null}
      <LocationsTable {...page} />
    </>
  )
}
