import { clsx } from 'clsx'
import type { Metadata } from 'next'
import { ClientsCard } from '@/components/client-portal/clients-card'
import { GenerateButton } from '@/components/client-portal/generate-button'
import { GenerateDialog } from '@/components/client-portal/generate-dialog'
import { LoginEmailButton } from '@/components/client-portal/login-email-button'
import { LoginEmailDialog } from '@/components/client-portal/login-email-dialog'
import { MenuLinkCard } from '@/components/client-portal/menu-link-card'
import { PortalCard } from '@/components/client-portal/portal-card'
import { RefusedCard } from '@/components/client-portal/refused-card'
import { Crumbs } from '@/components/shell/crumbs'
import { PageHead } from '@/components/ui/page-head'
import { loadDashboard } from '@/lib/client-portal/pages'

export const metadata: Metadata = { title: 'Client portal' }

type Props = {
  params: Promise<{ location: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export default async function DashboardPage({ params, searchParams }: Props) {
  const { location } = await params
  const search = await searchParams
  const page = await loadDashboard(location, search)
  return (
    <>
      <Crumbs path={[{ label: 'Sites' }, { label: 'Client portal' }, { label: 'Dashboard' }]} />
      <div className="max-w-[70rem]">
        <PageHead
          title="Client portal"
          note={`Where ${page.location.name}’s clients find their courses, and how they get in.`}
          actions={
            <>
              <LoginEmailButton />
              <GenerateButton />
            </>
          }
        />
        <GenerateDialog page={page} />
        <LoginEmailDialog page={page} />
        <div className="grid gap-6">
          <PortalCard url={page.portalUrl} counts={page.counts} />
          <div className={clsx('grid gap-6', page.inPortal && page.mayRegenerate && 'lg:grid-cols-2')}>
            <RefusedCard week={page.week} />
            <MenuLinkCard page={page} asking={search.confirm === 'regenerate'} />
          </div>
          <ClientsCard page={page} />
        </div>
      </div>
    </>
  )
}
