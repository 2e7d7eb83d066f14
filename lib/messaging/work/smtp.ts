import 'server-only'
import { createTransport } from 'nodemailer'
import type { Driver, Mail, SendOutcome } from '../types'

const timeouts = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 20_000 }

/** Any mail server. It knows no idempotency key, so what can't be told is not tried again by itself. */
export function smtpDriver(url: string): Driver {
  const transport = createTransport({ url, ...timeouts })
  // The text is asked for once the server has let us in; until then nothing can have been sent.
  const begun = new Set<string>()
  transport.use('stream', (mail, done) => {
    const { message } = mail
    const id = message.messageId()
    const read = message.createReadStream.bind(message)
    message.createReadStream = options => {
      begun.add(id)
      return read(options)
    }
    done()
  })
  return {
    name: 'smtp',
    send: async mail => {
      const message = messageOf(mail)
      try {
        const { messageId } = await transport.sendMail(message)
        return { kind: 'sent', providerId: messageId }
      } catch (error) {
        return outcomeOf(error as SmtpError, begun.has(message.messageId))
      } finally {
        begun.delete(message.messageId)
      }
    },
  }
}

function messageOf(mail: Mail) {
  const { address } = mail.from
  return {
    from: mail.from,
    to: { name: '', address: mail.to },
    ...(mail.replyTo ? { replyTo: mail.replyTo } : {}),
    subject: mail.subject,
    text: mail.plain,
    html: mail.html,
    messageId: `<${mail.idempotencyKey.replace('/', '.')}@${address.slice(address.lastIndexOf('@') + 1)}>`,
    headers: {
      'Auto-Submitted': 'auto-generated',
      ...(mail.unsubscribeUrl
        ? { 'List-Unsubscribe': `<${mail.unsubscribeUrl}>`, 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' }
        : {}),
    },
  }
}

type SmtpError = Error & { responseCode?: number; command?: string; code?: string }

/** What the server's refusal means; `begun`: the text was on its way. Exported for its test. */
export function outcomeOf({ responseCode, command, code, message }: SmtpError, begun: boolean): SendOutcome {
  const reason = message.replaceAll(/\s+/g, ' ').slice(0, 300)
  const aboutAddress = command === 'RCPT TO' || code === 'EENVELOPE'
  // A wrong password is mended by the operator; the message waits for that.
  if (code === 'EAUTH') return { kind: 'later', reason, maybe: false }
  if (responseCode && responseCode >= 500) return { kind: 'refused', reason, bounced: aboutAddress }
  if (responseCode || !begun) return { kind: 'later', reason, maybe: false }
  return { kind: 'unknown', reason }
}
