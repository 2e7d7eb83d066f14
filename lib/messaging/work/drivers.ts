import 'server-only'
import { env } from '@/lib/platform/env'
import { onGlobal } from '@/lib/platform/global'
import type { Driver } from '../types'

/** Nothing leaves: the row itself is the outbox, shown under Messages. */
export const outbox: Driver = { name: 'outbox', send: async () => ({ kind: 'sent', providerId: null }) }

/** The driver that MAIL_DRIVER names; its package is loaded when it is first used. */
export function mailDriver(): Promise<Driver> {
  return onGlobal('messaging.driver', async () => {
    const { MAIL_DRIVER, SMTP_URL, RESEND_API_KEY } = env()
    if (MAIL_DRIVER === 'smtp' && SMTP_URL) return (await import('./smtp')).smtpDriver(SMTP_URL)
    if (MAIL_DRIVER === 'resend' && RESEND_API_KEY) return (await import('./resend')).resendDriver(RESEND_API_KEY)
    return outbox
  })
}
