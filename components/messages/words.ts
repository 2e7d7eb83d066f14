import type { IconName, Tone } from '@/components/ui/status'
import type { MessageState, SkipReason, Template } from '@/lib/messaging/types'

export const stateLooks: Record<MessageState, { tone: Tone; icon: IconName; word: string }> = {
  queued: { tone: 'plain', icon: 'wait', word: 'Waiting' },
  sending: { tone: 'plain', icon: 'wait', word: 'Sending' },
  sent: { tone: 'positive', icon: 'check', word: 'Sent' },
  delivered: { tone: 'positive', icon: 'yes', word: 'Delivered' },
  opened: { tone: 'positive', icon: 'yes', word: 'Opened' },
  bounced: { tone: 'danger', icon: 'ban', word: 'Came back' },
  failed: { tone: 'danger', icon: 'no', word: 'Failed' },
  unknown: { tone: 'caution', icon: 'warn', word: 'Not known' },
  skipped: { tone: 'plain', icon: 'no', word: 'Skipped' },
}

export const templateNames: Record<Template, string> = {
  your_link: 'Your link',
  login_links: 'Your links',
  new_device: 'A new device signed in',
  password_changed: 'Password changed',
  access_granted: 'You have access',
}

const skips: Record<SkipReason, string> = {
  suspended: 'the location is suspended',
  no_address: 'there is no email address',
  no_consent: 'no consent to email',
  bounced: 'mail to this address came back before',
  blocked: 'the contact is blocked',
  gone: 'the contact does not exist any more',
}

/** Why a message was not sent, after "because". */
export const skipWords = (reason: string | null) => skips[reason as SkipReason] ?? 'of something that is not known'

/** What a state means, and what can be done; null where its word says all. `isShut`: nothing more is sent to its address. */
export function stateNote(state: MessageState, reason: string | null, isShut: boolean): string | null {
  switch (state) {
    case 'queued':
      return reason ? `It is tried again by itself. The last try: ${reason}` : null
    case 'bounced':
      return [
        reason === 'complained'
          ? 'Its receiver marked it as spam.'
          : `The mailbox did not take it${reason ? `: ${reason.replace(/\.$/, '')}` : ''}.`,
        isShut
          ? 'Nothing more is sent to this address: see the contact’s page.'
          : 'The next message goes there as usual.',
      ].join(' ')
    case 'failed':
      return `No further try is made${reason ? `. The last one: ${reason}` : ''}`
    case 'unknown':
      return 'The mail server was asked and never answered. It may have gone: look before you send it again, so that it does not come twice.'
    case 'skipped':
      return `Not sent, because ${skipWords(reason)}.`
    default:
      return null
  }
}

const events: Record<string, string> = {
  skipped: 'Skipped',
  sending: 'Handed to the provider',
  sent: 'Sent',
  later: 'Not taken; tried again later',
  failed: 'Failed',
  unknown: 'No answer came',
  again: 'Sent again by hand',
  delivered: 'Delivered',
  opened: 'Opened',
  delayed: 'Delayed by the receiver’s server',
  bounced: 'Came back',
  complained: 'Marked as spam',
}

/** One line of a message's history. */
export const eventWords = (type: string) => events[type] ?? type
