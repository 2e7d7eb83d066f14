import type { Lang } from './types'

/** Texts around asking for a link: the page after it, and the form of the sign-in page. `{placeholders}` and `**bold**` as in the link pages. */
export type AskingText = {
  title: string
  /** Asked for with an old link, or with an address. The same words whether a mail went or not. */
  body: { link: string; address: string }
  nothing: string
  again: string
  /** The count of seconds stands in place of `{seconds}`. */
  wait: string
  tooSoon: string
  form: { label: string; hint: string; button: string; invalid: string; busy: string; other: string }
}

const en: AskingText = {
  title: 'Look in your mailbox',
  body: {
    link: 'If this link belongs to someone who can enter, a new one is on its way to their address. It comes from **{name}** with the subject **{subject}**, within two minutes.',
    address:
      'If **{name}** knows this address, a link is on its way to it. It comes from **{name}** with the subject **{subject}**, within two minutes.',
  },
  nothing: 'Nothing there? Look in spam, or in “Promotions”.',
  again: 'Send it again',
  wait: 'Send it again in {seconds} s',
  tooSoon: 'You asked a moment ago. Wait until the mail has had its time, then press again.',
  form: {
    label: 'Your email address',
    hint: 'We send your link to it. No password.',
    button: 'Email me a link',
    invalid: 'Write the whole address, like name@example.com.',
    busy: 'Links were asked for too often from your network. Try again in {wait}.',
    other: 'Use another address',
  },
}

const de: AskingText = {
  title: 'Sieh in dein Postfach',
  body: {
    link: 'Gehört dieser Link jemandem, der hineindarf, ist ein neuer zu dessen Adresse unterwegs. Er kommt von **{name}** mit dem Betreff **{subject}**, in höchstens zwei Minuten.',
    address:
      'Kennt **{name}** diese Adresse, ist ein Link dorthin unterwegs. Er kommt von **{name}** mit dem Betreff **{subject}**, in höchstens zwei Minuten.',
  },
  nothing: 'Nichts da? Sieh im Spam nach oder unter „Werbung“.',
  again: 'Noch einmal schicken',
  wait: 'Noch einmal schicken in {seconds} s',
  tooSoon: 'Du hast gerade erst gefragt. Gib der Mail ihre Zeit und drücke dann noch einmal.',
  form: {
    label: 'Deine Mailadresse',
    hint: 'Dorthin schicken wir deinen Link. Kein Passwort.',
    button: 'Link schicken',
    invalid: 'Schreib die ganze Adresse, etwa name@example.com.',
    busy: 'Aus deinem Netz wurde zu oft nach Links gefragt. Versuch es in {wait} noch einmal.',
    other: 'Andere Adresse nehmen',
  },
}

const es: AskingText = {
  title: 'Mira tu correo',
  body: {
    link: 'Si este enlace es de alguien que puede entrar, uno nuevo va de camino a su dirección. Llega de **{name}** con el asunto **{subject}**, en menos de dos minutos.',
    address:
      'Si **{name}** conoce esta dirección, un enlace va de camino a ella. Llega de **{name}** con el asunto **{subject}**, en menos de dos minutos.',
  },
  nothing: '¿No hay nada? Mira en spam o en «Promociones».',
  again: 'Enviar otra vez',
  wait: 'Enviar otra vez en {seconds} s',
  tooSoon: 'Acabas de pedirlo. Dale su tiempo al correo y pulsa otra vez.',
  form: {
    label: 'Tu dirección de correo',
    hint: 'Te enviamos tu enlace. Sin contraseña.',
    button: 'Enviarme un enlace',
    invalid: 'Escribe la dirección completa, como nombre@example.com.',
    busy: 'Desde tu red se han pedido enlaces demasiadas veces. Inténtalo de nuevo en {wait}.',
    other: 'Usar otra dirección',
  },
}

export const asking: Record<Lang, AskingText> = { en, es, de }
