import 'server-only'
import { Resend } from 'resend'
import type { Driver, Mail, SendOutcome } from '../types'

/** Resend. The key makes a second try of the same message harmless; its tags say in a webhook which message it was. */
export function resendDriver(apiKey: string): Driver {
  const resend = new Resend(apiKey)
  return {
    name: 'resend',
    send: async mail => {
      const { data, error } = await resend.emails.send(requestOf(mail), { idempotencyKey: mail.idempotencyKey })
      return data ? { kind: 'sent', providerId: data.id } : outcomeOf(error)
    },
  }
}

function requestOf(mail: Mail) {
  return {
    from: `"${mail.from.name.replaceAll(/["\\\r\n]/g, '')}" <${mail.from.address}>`,
    to: mail.to,
    ...(mail.replyTo ? { replyTo: mail.replyTo } : {}),
    subject: mail.subject,
    html: mail.html,
    text: mail.plain,
    tags: [
      { name: 'message', value: mail.messageId },
      { name: 'location', value: mail.locationId },
    ],
    headers: {
      'Auto-Submitted': 'auto-generated',
      ...(mail.unsubscribeUrl
        ? { 'List-Unsubscribe': `<${mail.unsubscribeUrl}>`, 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' }
        : {}),
    },
  }
}

type ResendError = { name: string; message: string; statusCode: number | null }

/** What Resend's refusal means. Exported for its test. */
export function outcomeOf({ name, message, statusCode }: ResendError): SendOutcome {
  const reason = `${name}: ${message}`.slice(0, 300)
  // Another text under the same key: the first one was taken, and what has changed since stays here.
  if (name === 'invalid_idempotent_request') return { kind: 'sent', providerId: null }
  if (name === 'concurrent_idempotent_requests') return { kind: 'later', reason, maybe: true }
  if (statusCode === null) return { kind: 'later', reason, maybe: true }
  if (statusCode === 429 || statusCode >= 500) return { kind: 'later', reason, maybe: statusCode !== 429 }
  // A wrong key or an unverified domain is mended by the operator; the message waits for that.
  if (statusCode === 401 || statusCode === 403) return { kind: 'later', reason, maybe: false }
  return { kind: 'refused', reason, bounced: false }
}
