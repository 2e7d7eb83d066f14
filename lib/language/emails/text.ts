import type { PasswordChange } from '@/lib/messaging/types'

/** Texts of every message. What stands between `**` is to stand out; values are put in by the message, which escapes them. */
export type EmailText = {
  greeting: (name: string) => string
  /** Below the button, for whoever can't press it. */
  deadButton: string
  /** The button of a message without a link: the sign-in page. */
  toSignIn: string
  /** In place of the link, for who holds no offer now. */
  noOffer: (site: string) => string
  works: { reusable: (until: string) => string; once: (until: string) => string; replaces: string }
  keep: string
  progress: {
    notStarted: (lessons: number) => string
    some: (done: number, lessons: number) => string
    completed: string
    opens: (date: string) => string
  }
  questions: {
    email: string
    phone: (phone: string) => string
    both: (phone: string) => string
  }
  /** The line that says why the message came. */
  why: {
    staff: (person: string, site: string) => string
    site: (site: string) => string
    asked: string
    device: string
    password: string
  }
  unsubscribe: string
  yourLink: { subject: string; preview: string; intro: string; button: string }
  loginLinks: {
    subject: string
    preview: string
    intro: (site: string) => string
    open: (name: string) => string
    none: string
  }
  newDevice: {
    subject: string
    intro: (site: string) => string
    device: string
    when: string
    fine: string
    notYou: string
    button: string
  }
  passwordChanged: {
    subject: Record<PasswordChange, string>
    intro: Record<PasswordChange, (site: string) => string>
    notYou: string
    button: string
  }
  accessGranted: {
    subject: (offer: string) => string
    intro: (offer: string) => string
    later: (offer: string, date: string) => string
    until: (date: string) => string
    button: string
  }
}
