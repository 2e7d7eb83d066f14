import type { Metadata } from 'next'
import { cookies } from 'next/headers'
import type { ReactNode } from 'react'
import { themeAttribute, themeCookie } from '@/components/ui/theme'
import { fonts } from './fonts'
import './globals.css'

export const metadata: Metadata = {
  title: { default: 'Portico', template: '%s · Portico' },
  description: 'The membership portal people enter with one click.',
  // A portal is found by its link; nothing here is for a search engine.
  robots: { index: false, follow: false },
}

export default async function RootLayout({ children }: { children: ReactNode }) {
  const theme = (await cookies()).get(themeCookie)?.value
  return (
    <html lang="en" dir="ltr" {...themeAttribute(theme)} className={fonts}>
      <body>
        <div className="root">{children}</div>
      </body>
    </html>
  )
}
