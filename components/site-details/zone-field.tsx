'use client'

import { useEffect, useState } from 'react'
import { Field, NativeSelect } from '@/components/ui/field'
import type { SiteDetails } from '@/lib/agencies/pages/site'
import { formatTime } from '@/lib/platform/time'

type Props = { zones: SiteDetails['zones']; value: string; live: string; error?: string }

/** The time zone, with the time it is there now. */
export function ZoneField({ zones, value, live, error }: Props) {
  const [time, setTime] = useState(zones.time)
  useEffect(() => {
    const look = () => setTime(formatTime(new Date(), live))
    look()
    const timer = setInterval(look, 20_000)
    return () => clearInterval(timer)
  }, [live])
  return (
    <Field id="site-timeZone" label="Time zone" hint={`It is ${time} there now.`} error={error}>
      <NativeSelect name="timeZone" defaultValue={value}>
        {zones.groups.map(group => (
          <optgroup key={group.region} label={group.region}>
            {group.zones.map(zone => (
              <option key={zone.value} value={zone.value}>
                {zone.label}
              </option>
            ))}
          </optgroup>
        ))}
      </NativeSelect>
    </Field>
  )
}
