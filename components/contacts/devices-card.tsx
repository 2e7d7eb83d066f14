'use client'

import { Monitor, Smartphone, Tablet } from 'lucide-react'
import { useActionState } from 'react'
import { Card } from '@/components/ui/card'
import { FormNotice } from '@/components/ui/form-notice'
import { SubmitButton } from '@/components/ui/submit-button'
import { useFormToast } from '@/components/ui/toast'
import { signOutEverywhere, signOutOne } from '@/lib/contacts/actions/devices'
import { idle } from '@/lib/platform/form'
import { Done } from './done'
import { SideHead } from './side-head'
import { Unscripted } from './unscripted'

/** `note` says when it was used last, or signed out. */
export type DeviceItem = { id: string; label: string; note: string; signedOut: boolean }

type Props = { location: string; contact: string; firstName: string; devices: DeviceItem[]; cap: number | null }

/** The browsers that were used, each with its way out, and one way out for all. */
export function DevicesCard({ location, contact, firstName, devices, cap }: Props) {
  const [one, signOut] = useActionState(signOutOne, idle)
  const [all, signOutAll] = useActionState(signOutEverywhere, idle)
  useFormToast(one, { title: 'Device signed out', note: 'A link that works lets it in again.' })
  useFormToast(all, { title: `${firstName} is signed out everywhere`, note: 'A link that works lets them in again.' })
  const used = devices.filter(device => !device.signedOut).length
  return (
    <Card id="devices" className="p-4 sm:p-6">
      <SideHead
        title="Devices"
        action={<span className="text-muted tabular-nums">{cap ? `${used} of ${cap}` : `${used} signed in`}</span>}
      />
      <FormNotice state={one.status === 'error' ? one : all} />
      <Unscripted>
        <Done state={one}>Device signed out.</Done>
        <Done state={all}>Signed out everywhere.</Done>
      </Unscripted>
      {devices.length === 0 ? (
        <p className="mt-2 text-muted">
          {firstName} has not signed in yet. A device is listed once a link was opened on it.
        </p>
      ) : (
        <ul className="mt-3">
          {devices.map(device => (
            <li key={device.id} className="flex items-center gap-3 border-b border-line py-2 last:border-0">
              <DeviceIcon label={device.label} />
              <span className="grid min-w-0 flex-1">
                <span className={device.signedOut ? 'text-muted' : 'font-medium'}>{device.label}</span>
                <span className="text-muted tabular-nums">{device.note}</span>
              </span>
              {device.signedOut ? null : (
                <form action={signOut}>
                  <input type="hidden" name="location" value={location} />
                  <input type="hidden" name="contact" value={contact} />
                  <input type="hidden" name="device" value={device.id} />
                  <SubmitButton tone="quiet" size="sm" className="-me-2" pendingLabel="Signing out">
                    Sign out<span className="sr-only">{` ${device.label}`}</span>
                  </SubmitButton>
                </form>
              )}
            </li>
          ))}
        </ul>
      )}
      {used > 0 ? (
        <form action={signOutAll} className="mt-3">
          <input type="hidden" name="location" value={location} />
          <input type="hidden" name="contact" value={contact} />
          <SubmitButton tone="plain" className="w-full" pendingLabel="Signing out">
            Sign out everywhere
          </SubmitButton>
        </form>
      ) : null}
    </Card>
  )
}

function DeviceIcon({ label }: { label: string }) {
  const Icon = /iPhone|Android|Pixel|Galaxy/.test(label) ? Smartphone : /iPad|Tablet/.test(label) ? Tablet : Monitor
  return <Icon aria-hidden className="size-4 shrink-0 text-muted" strokeWidth={1.75} />
}
