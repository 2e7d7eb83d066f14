import type { Lang } from './types'

type OutageText = { title: string; body: string; tryAgain: string }

/** What any page says while the database does not answer. */
export const outage: Record<Lang, OutageText> = {
  en: {
    title: 'We’ll be right back',
    body: 'Our database does not answer at the moment. Nothing is lost and you are still signed in. Try again in a minute.',
    tryAgain: 'Try again',
  },
  es: {
    title: 'Volvemos enseguida',
    body: 'Nuestra base de datos no responde en este momento. No se ha perdido nada y tu sesión sigue abierta. Inténtalo de nuevo en un minuto.',
    tryAgain: 'Volver a intentarlo',
  },
  de: {
    title: 'Wir sind gleich wieder da',
    body: 'Unsere Datenbank antwortet gerade nicht. Nichts ist verloren, und du bleibst angemeldet. Versuch es in einer Minute noch einmal.',
    tryAgain: 'Noch einmal versuchen',
  },
}
