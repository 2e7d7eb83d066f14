import type { MenuPage } from '@/lib/menu-links/pages'

const ALWAYS = ['fullscreen', 'autoplay', 'clipboard-write', 'encrypted-media', 'picture-in-picture']
/** A stranger's page may do all but lead the app's own window away. Ours needs no fence. */
const FENCE =
  'allow-scripts allow-same-origin allow-forms allow-popups allow-popups-to-escape-sandbox allow-downloads allow-modals allow-presentation'

/** What an entry opens, inside the app: below the breadcrumbs, edge to edge. */
export function MenuFrame({ page: { link, openHref } }: { page: MenuPage }) {
  return (
    <>
      <h1 className="sr-only">{link.title}</h1>
      <iframe
        src={openHref}
        title={link.title}
        allow={[...ALWAYS, ...link.allow].join('; ')}
        sandbox={link.own ? undefined : FENCE}
        className="-mx-4 -mt-8 -mb-16 block h-[calc(100dvh-6.5rem)] w-[calc(100%+2rem)] bg-canvas sm:-mx-6 sm:w-[calc(100%+3rem)] lg:-mx-10 lg:h-[calc(100dvh-3rem)] lg:w-[calc(100%+5rem)]"
      />
    </>
  )
}
