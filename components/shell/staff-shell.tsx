import { ExternalLink, Menu, Search } from 'lucide-react'
import type { ReactNode } from 'react'
import { button } from '@/components/ui/button'
import type { ThemeChoice } from '@/components/ui/theme'
import { ToastProvider } from '@/components/ui/toast'
import { Command } from './command'
import type { Place } from './places'
import { type Menu as AgencyMenu, Sidebar } from './sidebar'
import { UserMenu } from './user-menu'

/** What the browser told us that the shell draws by. */
export type ShellSettings = { theme: ThemeChoice; singleKeys: boolean; mac: boolean }

type Props = ShellSettings & {
  user: { name: string; email: string; role: string }
  /** Name on the phone's bar. */
  title: string
  mark: ReactNode
  switcher: ReactNode
  /** In the sidebar. */
  places: Place[]
  /** What the agency put into the sidebar. */
  menu: AgencyMenu
  /** Only in the palette and behind `g`. */
  more: Place[]
  /** The location's slug; none above locations. */
  location?: string
  /** Tells the page's main part from that of a page framed in it. */
  mainLabel?: string
  children: ReactNode
}

/** The frame of every staff page: sidebar, phone's bar, keys, toasts. The page itself begins with `<Crumbs>`. */
export function StaffShell({
  user,
  title,
  mark,
  switcher,
  places,
  menu,
  more,
  location,
  mainLabel,
  children,
  ...settings
}: Props) {
  const root = places[0]?.href ?? '/'
  return (
    <ToastProvider>
      <a
        href="#main"
        className="sr-only z-50 rounded-md bg-surface font-medium shadow-overlay focus:not-sr-only focus:fixed focus:start-4 focus:top-4 focus:px-3 focus:py-2"
      >
        Skip to content
      </a>
      <div className="min-h-dvh lg:grid lg:grid-cols-[15rem_minmax(0,1fr)]">
        <PhoneBar title={title} mark={mark} />
        <div className="lg:border-e lg:border-line lg:bg-sunken">
          <Sidebar
            switcher={switcher}
            user={<UserMenu {...user} theme={settings.theme} />}
            places={places}
            root={root}
            menu={menu}
            paletteKeys={settings.mac ? '⌘K' : 'Ctrl K'}
          />
        </div>
        <div className="relative min-w-0">
          {location ? <PortalLink location={location} /> : null}
          <main
            id="main"
            aria-label={mainLabel}
            tabIndex={-1}
            className="px-4 pt-8 pb-16 outline-none sm:px-6 lg:px-10"
          >
            {children}
          </main>
        </div>
      </div>
      <Command places={[...places, ...more]} location={location} singleKeys={settings.singleKeys} mac={settings.mac} />
    </ToastProvider>
  )
}

function PhoneBar({ title, mark }: { title: string; mark: ReactNode }) {
  return (
    <section
      aria-label="App"
      className="sticky top-0 z-30 flex h-14 items-center gap-2 border-b border-line bg-sunken px-2 lg:hidden"
    >
      <button
        type="button"
        popoverTarget="sidebar"
        aria-label="Menu"
        className={button({ tone: 'ghost', size: 'icon-lg' })}
      >
        <Menu aria-hidden className="size-5" strokeWidth={1.75} />
      </button>
      {mark}
      <span className="min-w-0 flex-1 truncate font-semibold">{title}</span>
      <button
        type="button"
        data-palette=""
        aria-label="Search or go to"
        className={button({ tone: 'ghost', size: 'icon-lg' })}
      >
        <Search aria-hidden className="size-5" strokeWidth={1.75} />
      </button>
    </section>
  )
}

/** On the breadcrumbs' line, at its end. A plain link: the portal is another site to its visitor, with a sign-in of its own. */
function PortalLink({ location }: { location: string }) {
  return (
    <nav aria-label="To the portal" className="absolute end-4 top-2 z-10 sm:end-6 lg:end-10">
      <a
        href={`/portal/${location}`}
        target="_blank"
        rel="noopener"
        className="inline-flex h-8 min-w-6 items-center justify-center gap-2 whitespace-nowrap text-muted hover:text-ink"
      >
        <ExternalLink aria-hidden className="size-4" strokeWidth={1.75} />
        <span className="max-sm:sr-only">Open portal</span>
      </a>
    </nav>
  )
}
