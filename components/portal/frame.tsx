import type { CSSProperties, ReactNode } from 'react'
import { dirOf, type Lang } from '@/lib/language/types'
import { brandOf } from '@/lib/platform/colour'

type Props = { accent: string; lang: Lang; skip: string; children: ReactNode }

/** The ground of every page of a location's portal: its colour, its language, its direction. */
export function PortalFrame({ accent, lang, skip, children }: Props) {
  const { brand, brandInk, brandDark, brandDarkInk } = brandOf(accent)
  const colours = {
    '--brand': brand,
    '--brand-ink': brandInk,
    '--brand-dark': brandDark,
    '--brand-dark-ink': brandDarkInk,
  }
  return (
    <div
      data-brand=""
      lang={lang}
      dir={dirOf(lang)}
      style={colours as CSSProperties}
      className="flex min-h-dvh flex-col bg-canvas text-ink"
    >
      <a
        href="#main"
        className="sr-only z-50 rounded-md bg-surface px-4 py-3 font-medium shadow-overlay focus:not-sr-only focus:fixed focus:start-4 focus:top-4"
      >
        {skip}
      </a>
      {children}
    </div>
  )
}
