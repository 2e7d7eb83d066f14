import { parsePhoneNumberFromString } from 'libphonenumber-js'
import { z } from 'zod'
import { line } from '@/lib/platform/text'
import { isTimeZone } from '@/lib/platform/time'
import { DEVICE_CAP_AT_MOST, LOGO_BYTES_AT_MOST, lifeHoursOf } from '../rules/site'

const ticked = z.literal('on').optional()
const email = z.email()

/** A phone number with its country in E.164; undefined where the text is none. */
function e164(text: string): string | undefined {
  const phone = parsePhoneNumberFromString(text)
  return phone?.isValid() ? phone.number : undefined
}

const life = {
  linkLife: z.string().default(''),
  linkLifeAmount: z.string().default(''),
  linkLifeUnit: z.string().default('days'),
}
const cap = { capOn: ticked, deviceCap: z.string().trim().default('') }

const isCap = (text: string) => /^\d{1,2}$/.test(text) && Number(text) >= 1 && Number(text) <= DEVICE_CAP_AT_MOST

/** What staff type of a location's site and of its learners' links. */
export const siteInput = z
  .object({
    siteName: line().min(1, 'Write the name that learners read.').max(80, 'Shorten it to 80 characters.'),
    timeZone: z.string().refine(isTimeZone, 'Choose one of the time zones.'),
    supportEmail: z
      .string()
      .trim()
      .toLowerCase()
      .max(254, 'That is too long for an email.')
      .refine(text => text === '' || email.safeParse(text).success, 'Write the whole address, like help@example.com.'),
    supportPhone: z
      .string()
      .trim()
      .max(40, 'That is too long for a phone number.')
      .refine(text => text === '' || e164(text) !== undefined, 'Write it with its country code, like +1 312 555 0148.'),
    accentColour: z
      .string()
      .trim()
      .toLowerCase()
      .regex(/^#[0-9a-f]{6}$/, 'Write a colour as # and six digits, like #1f5f4a.'),
    language: z.enum(['en', 'es', 'de'], 'Choose one of the languages.'),
    openMode: z.enum(['one_click', 'confirm_new_device', 'always_confirm'], 'Choose one of the three.'),
    ...life,
    ...cap,
  })
  .superRefine((form, context) => {
    if (chosenLife(form) === null) {
      const path = [form.linkLife === 'other' ? 'linkLifeAmount' : 'linkLife']
      context.addIssue({ code: 'custom', path, message: 'Choose a life from 1 hour to 366 days, in whole numbers.' })
    }
    if (form.capOn && !isCap(form.deviceCap)) {
      const message = `Write a number of devices from 1 to ${DEVICE_CAP_AT_MOST}, or switch the cap off.`
      context.addIssue({ code: 'custom', path: ['deviceCap'], message })
    }
  })
  .transform(form => ({
    siteName: form.siteName,
    timeZone: form.timeZone,
    supportEmail: form.supportEmail || null,
    supportPhone: e164(form.supportPhone) ?? null,
    accentColour: form.accentColour,
    language: form.language,
    openMode: form.openMode,
    linkLifeHours: chosenLife(form) ?? 0,
    deviceCap: form.capOn ? Number(form.deviceCap) : null,
  }))

function chosenLife(form: { linkLife: string; linkLifeAmount: string; linkLifeUnit: string }): number | null {
  return lifeHoursOf({ choice: form.linkLife, amount: form.linkLifeAmount, unit: form.linkLifeUnit })
}

/**
 * `putInMenus`: the sidebar's entries that held the old link get the new one. `back`: where to go afterwards, for a form that stands on a page of
 * its own without script.
 */
export const regenerateInput = z.object({
  signOut: ticked,
  putInMenus: ticked,
  back: z.enum(['site', 'portal']).optional(),
})

export const turnOffInput = z.object({
  signOut: ticked,
  typedName: line().max(200, 'That is not its name.').default(''),
  back: z.literal('site').optional(),
})

export const logoInput = z.object({
  logo: z
    .instanceof(File, { message: 'Choose a picture first.' })
    .refine(file => file.size > 0, 'Choose a picture first.')
    .refine(file => file.size <= LOGO_BYTES_AT_MOST, 'Choose a picture of 2 MB or less.'),
})
