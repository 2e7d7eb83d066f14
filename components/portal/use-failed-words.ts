'use client'

import { useSyncExternalStore } from 'react'
import { failedWords } from '@/lib/language/portal/failed'
import { langOf } from '@/lib/language/types'

const never = () => () => undefined

/** The words of the error page in the language of the portal it stands in. */
export function useFailedWords(): (typeof failedWords)['en'] {
  const lang = useSyncExternalStore(
    never,
    () => document.querySelector('[data-brand]')?.getAttribute('lang') ?? 'en',
    () => 'en',
  )
  return failedWords[langOf(lang)]
}
