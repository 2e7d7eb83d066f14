import type { Lang } from './types'

type Page = { title: string; body: string }

/** The page behind "Unsubscribe". `{name}` is the location's. */
export type UnsubscribingText = { ask: Page; done: Page; press: string }

export const unsubscribing: Record<Lang, UnsubscribingText> = {
  en: {
    ask: {
      title: 'No more mail from {name}?',
      body: 'What you ask for yourself, such as a new link, still reaches you.',
    },
    done: {
      title: 'You get no more mail',
      body: '**{name}** writes to you only when you ask for it, such as for a new link.',
    },
    press: 'Unsubscribe',
  },
  de: {
    ask: {
      title: 'Keine Mails mehr von {name}?',
      body: 'Was du selbst anforderst, etwa einen neuen Link, bekommst du weiterhin.',
    },
    done: {
      title: 'Du bekommst keine Mails mehr',
      body: '**{name}** schreibt dir nur noch, wenn du darum bittest, etwa um einen neuen Link.',
    },
    press: 'Keine Mails mehr',
  },
  es: {
    ask: {
      title: '¿No quieres más correos de {name}?',
      body: 'Lo que pidas tú, por ejemplo un enlace nuevo, te seguirá llegando.',
    },
    done: {
      title: 'Ya no recibirás correos',
      body: '**{name}** solo te escribirá cuando lo pidas, por ejemplo para un enlace nuevo.',
    },
    press: 'Darse de baja',
  },
}
