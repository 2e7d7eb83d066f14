import type { Lang } from '../types'

type Words = { title: string; note: string; again: string; code: string }

/** What a failed page says. Apart from the rest: it is the one text that a browser must have before it is needed. */
export const failedWords: Record<Lang, Words> = {
  en: {
    title: 'Something went wrong on our side',
    note: 'This page could not be shown. What you did before is kept; try again in a moment.',
    again: 'Try again',
    code: 'If it happens again, pass on this number:',
  },
  es: {
    title: 'Algo ha fallado por nuestra parte',
    note: 'No se ha podido mostrar esta página. Lo que hiciste antes se conserva; prueba otra vez en un momento.',
    again: 'Probar otra vez',
    code: 'Si vuelve a pasar, comunica este número:',
  },
  de: {
    title: 'Bei uns ist etwas schiefgegangen',
    note: 'Diese Seite konnte nicht gezeigt werden. Was du vorher getan hast, ist gespeichert; versuch es gleich noch einmal.',
    again: 'Noch einmal versuchen',
    code: 'Passiert es wieder, dann nenne diese Nummer:',
  },
}
