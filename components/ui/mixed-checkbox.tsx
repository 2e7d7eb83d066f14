'use client'

import { type ComponentProps, useEffect, useRef } from 'react'
import { Checkbox } from './choice'

type Props = Omit<ComponentProps<typeof Checkbox>, 'children' | 'ref'> & { mixed: boolean; label: string }

/** The box above a column of boxes: all, none, or some of them. */
export function MixedCheckbox({ mixed, ...rest }: Props) {
  const ref = useRef<HTMLInputElement>(null)
  useEffect(() => {
    if (ref.current) ref.current.indeterminate = mixed
  }, [mixed])
  return <Checkbox ref={ref} {...rest} />
}
