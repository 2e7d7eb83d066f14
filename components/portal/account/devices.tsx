import { Laptop, Smartphone } from 'lucide-react'
import { ActionForm } from '@/components/portal/action-form'
import type { Voice } from '@/components/portal/words'
import { Card, CardFoot, CardHead } from '@/components/ui/card'
import { Badge, Status } from '@/components/ui/status'
import { SubmitButton } from '@/components/ui/submit-button'
import { formatRelative } from '@/lib/platform/time'
import { signOutEverywhere, signOutOwnDevice } from '@/lib/sessions/actions/portal'
import type { Device } from '@/lib/sessions/types'

type Props = { devices: Device[]; slug: string; voice: Voice }

/** Where the learner is signed in, with a way out of each and of all. */
export function Devices({ devices, slug, voice }: Props) {
  const { account } = voice.text
  return (
    <Card aria-labelledby="devices">
      <div className="p-4 sm:p-6">
        <CardHead id="devices" title={account.devices} note={account.devicesNote} />
        {devices.some(device => device.current) ? null : <p className="mt-4 text-muted">{account.noDevices}</p>}
        <ul className="mt-2 divide-y divide-line">
          {devices.map(device => (
            <Row key={device.id} device={device} slug={slug} voice={voice} />
          ))}
        </ul>
      </div>
      <CardFoot>
        <p className="min-w-0 flex-1 text-muted">{account.everywhereNote}</p>
        <ActionForm action={signOutEverywhere} hidden={{ location: slug }}>
          <SubmitButton tone="plain" size="lg" pendingLabel={account.working}>
            {account.signOutEverywhere}
          </SubmitButton>
        </ActionForm>
      </CardFoot>
    </Card>
  )
}

function Row({ device, slug, voice }: { device: Device; slug: string; voice: Voice }) {
  const { account } = voice.text
  const Icon = /iPhone|Android|Pixel|Galaxy/.test(device.label) ? Smartphone : Laptop
  const seen = formatRelative(device.lastSeenAt, voice.now, voice.zone, voice.lang)
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-2 py-3">
      <Icon aria-hidden className="size-5 text-muted" strokeWidth={1.5} />
      <div className="grid min-w-40 flex-1">
        <span className="flex flex-wrap items-center gap-2 font-medium">
          {device.label}
          {device.current ? <Badge tone="positive">{account.thisDevice}</Badge> : null}
        </span>
        <span className="text-muted">{account.lastUsed(seen)}</span>
      </div>
      {device.signedOutAt ? (
        <Status icon="ban">{account.signedOut}</Status>
      ) : (
        <ActionForm action={signOutOwnDevice} hidden={{ location: slug, device: device.id }}>
          <SubmitButton
            tone="plain"
            size="lg"
            aria-label={account.signOutDeviceLabel(device.label)}
            pendingLabel={account.working}
          >
            {account.signOutDevice}
          </SubmitButton>
        </ActionForm>
      )}
    </li>
  )
}
