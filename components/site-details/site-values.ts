import type { SiteDetails } from '@/lib/agencies/pages/site'
import { lifeChoice } from '@/lib/agencies/rules/site'

/** The form's fields as texts; `capOn` is 'on' or empty. */
export type SiteValues = {
  siteName: string
  timeZone: string
  supportEmail: string
  supportPhone: string
  accentColour: string
  language: string
  linkLife: string
  linkLifeAmount: string
  linkLifeUnit: string
  openMode: string
  capOn: string
  deviceCap: string
}

const USUAL_CAP = 3

/** What the form shows of the saved settings. */
export function valuesOf(site: SiteDetails['site']): SiteValues {
  const { choice, amount, unit } = lifeChoice(site.linkLifeHours)
  return {
    siteName: site.siteName,
    timeZone: site.timeZone,
    supportEmail: site.supportEmail,
    supportPhone: site.supportPhone,
    accentColour: site.accentColour,
    language: site.language,
    linkLife: choice,
    linkLifeAmount: amount,
    linkLifeUnit: unit,
    openMode: site.openMode,
    capOn: site.deviceCap === null ? '' : 'on',
    deviceCap: String(site.deviceCap ?? USUAL_CAP),
  }
}
