import { useSyncExternalStore } from 'react'

const never = () => () => undefined

/** False on the server and until scripts work, true from then on. */
export function useMounted(): boolean {
  return useSyncExternalStore(
    never,
    () => true,
    () => false,
  )
}
