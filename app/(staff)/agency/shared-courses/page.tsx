import { Plus, Share2 } from 'lucide-react'
import type { Metadata } from 'next'
import { SharesTable } from '@/components/shared-courses/shares-table'
import { Crumbs } from '@/components/shell/crumbs'
import { LinkButton } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHead } from '@/components/ui/page-head'
import { SearchInput } from '@/components/ui/search-input'
import { loadSharedCourses } from '@/lib/catalog/pages/shared'

export const metadata: Metadata = { title: 'Shared courses' }

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function SharedCoursesPage({ searchParams }: Props) {
  const page = await loadSharedCourses(await searchParams)
  const any = page.total > 0 || page.q !== ''
  const share = (
    <LinkButton href="/agency/shared-courses/new" tone="primary">
      <Plus aria-hidden className="size-4" strokeWidth={1.75} />
      Share a course
    </LinkButton>
  )
  return (
    <>
      <Crumbs path={[{ label: 'Shared courses' }]} />
      <PageHead
        title="Shared courses"
        note={`Courses of one location that ${page.agencyName} shows to the staff of others, from the sidebar.`}
        actions={any ? share : null}
      />
      {any ? (
        <SearchInput
          label="Find a shared course"
          placeholder="Title or location"
          defaultValue={page.q}
          shortcut="/"
          className="w-full sm:w-60"
        />
      ) : null}
      <Card className="mt-4">
        <SharesTable page={page}>
          <EmptyState icon={Share2} title="No course is shared yet" action={share}>
            A shared course stays where it is: users of other locations take it from their sidebar, with progress of
            their own.
          </EmptyState>
        </SharesTable>
      </Card>
    </>
  )
}
