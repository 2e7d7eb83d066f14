'use client'

import { Monitor, Moon, Sun } from 'lucide-react'
import { Segmented } from './segmented'
import { type ThemeChoice, themeChoice, themeCookie } from './theme'

const words = { legend: 'Theme', light: 'Light', dark: 'Dark', system: 'System' }
const year = 60 * 60 * 24 * 365

function remember(choice: ThemeChoice) {
  const root = document.documentElement
  if (choice === 'system') delete root.dataset.theme
  else root.dataset.theme = choice
  const life = choice === 'system' ? 0 : year
  Reflect.set(document, 'cookie', `${themeCookie}=${choice}; path=/; max-age=${life}; samesite=lax`)
}

type Props = { choice: ThemeChoice; labels?: typeof words; size?: 'sm' | 'md' | 'lg' }

/** Light, dark or the system's; holds at once and for the next page the server draws. */
export function ThemeToggle({ choice, labels = words, size }: Props) {
  return (
    <Segmented
      name="theme"
      legend={labels.legend}
      size={size}
      defaultValue={choice}
      onChange={event => remember(themeChoice(event.currentTarget.value))}
      items={[
        { value: 'light', label: <Choice icon={Sun} text={labels.light} /> },
        { value: 'dark', label: <Choice icon={Moon} text={labels.dark} /> },
        { value: 'system', label: <Choice icon={Monitor} text={labels.system} /> },
      ]}
    />
  )
}

function Choice({ icon: Icon, text }: { icon: typeof Sun; text: string }) {
  return (
    <>
      <Icon aria-hidden className="size-4" strokeWidth={1.75} />
      {text}
    </>
  )
}
