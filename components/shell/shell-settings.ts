import { themeChoice, themeCookie } from '@/components/ui/theme'
import { keysCookie } from './keys-rules'
import type { ShellSettings } from './staff-shell'

type Jar = { get(name: string): { value: string } | undefined }

/** How this browser wants the shell. */
export function shellSettings(cookies: Jar, headers: Pick<Headers, 'get'>): ShellSettings {
  return {
    theme: themeChoice(cookies.get(themeCookie)?.value),
    singleKeys: cookies.get(keysCookie)?.value !== 'off',
    mac: /Mac|iPhone|iPad/.test(headers.get('user-agent') ?? ''),
  }
}
