'use client'

import { Switch } from '@/components/ui/choice'
import { Dialog } from '@/components/ui/dialog'
import { Kbd } from '@/components/ui/kbd'
import type { Place } from './places'

type Props = {
  open: boolean
  onOpenChange: (open: boolean) => void
  places: Place[]
  single: boolean
  onSingle: (on: boolean) => void
  mac: boolean
}

/** The list of keys, and the switch for those without Ctrl or ⌘: whoever speaks or has a tremor would press them unwillingly. */
export default function KeysDialog({ open, onOpenChange, places, single, onSingle, mac }: Props) {
  const keys: [string, string[]][] = [
    ['Search or go to', [mac ? '⌘' : 'Ctrl', 'K']],
    ['Search this page', ['/']],
    ['This list', ['?']],
    ...places.map((place): [string, string[]] => [place.label, ['g', place.key]]),
  ]
  return (
    <Dialog open={open} onOpenChange={onOpenChange} title="Keys" width="28rem">
      <dl className="grid gap-px">
        {keys.map(([label, pressed]) => (
          <div key={label} className="flex h-8 items-center justify-between gap-4">
            <dt>{label}</dt>
            <dd className="flex gap-1">
              {pressed.map(key => (
                <Kbd key={key}>{key}</Kbd>
              ))}
            </dd>
          </div>
        ))}
      </dl>
      <div className="mt-4 border-t border-line pt-4">
        <Switch
          checked={single}
          onChange={event => onSingle(event.currentTarget.checked)}
          hint="Off leaves only the ones with Ctrl or ⌘."
        >
          Single keys
        </Switch>
      </div>
    </Dialog>
  )
}
