import type { LinkPagesText } from './text'

export const de: LinkPagesText = {
  preview: {
    title: 'Deine Kurse',
    description: 'Ein persönlicher Link. Er gilt für die Person, die ihn bekommen hat.',
  },
  refusals: {
    incomplete: {
      title: 'Dieser Link ist unvollständig',
      body: [
        'Manche Mailprogramme schneiden lange Links ab. Klick den Link in deiner Nachricht an, oder kopiere ihn **ganz**, bis zum letzten Zeichen.',
      ],
    },
    notYet: {
      title: 'Dieser Link gilt noch nicht',
      body: ['Er öffnet sich ab **{date}**. Versuch es dann noch einmal.'],
    },
    expired: {
      title: 'Dieser Link ist abgelaufen',
      body: ['Er galt bis **{date}**. Deine Kurse und dein Fortschritt sind da, wo du aufgehört hast.'],
    },
    tooOld: {
      title: 'Dieser Link ist abgelaufen',
      body: [
        'Er galt bis **{date}**: Links von {name} gelten jetzt kürzer. Deine Kurse und dein Fortschritt sind da, wo du aufgehört hast.',
      ],
    },
    replaced: {
      title: 'Es gibt einen neueren Link',
      body: [
        'Öffne die **neueste Nachricht von {name}**: Deren Link gilt. Dieser hier gilt nicht mehr, seit es den neueren gibt.',
      ],
    },
    turnedOff: {
      title: 'Dieser Link wurde abgeschaltet',
      body: [
        '{name} hat alle verschickten Links abgeschaltet. Ist seither eine **neuere Nachricht** gekommen, gilt der Link darin.',
      ],
    },
    used: {
      title: 'Dieser Link wurde schon benutzt',
      body: [
        'Er gilt einmal. Hast du ihn in einem anderen Browser oder auf einem anderen Gerät geöffnet, mach dort weiter.',
      ],
    },
    noOffer: {
      title: 'Noch ist nichts für dich offen',
      body: [
        'Du bist hier bekannt, aber auf deinen Namen läuft kein Angebot von **{name}**. Darum gibt es keinen Kurs zu zeigen.',
      ],
    },
    startsLater: {
      title: 'Dein Zugang hat noch nicht begonnen',
      body: ['**{offer}** beginnt am **{date}**. Komm dann wieder.'],
    },
    accessEnded: {
      title: 'Dein Zugang ist beendet',
      body: [
        '**{offer}** endete am **{date}**, und auf deinen Namen läuft kein anderes Angebot. Dein Fortschritt bleibt erhalten.',
      ],
    },
    blocked: {
      title: 'Du kannst dich gerade nicht anmelden',
      body: ['**{name}** lässt dich zurzeit nicht ein. Nur dort lässt sich das ändern.'],
    },
    suspended: {
      title: 'Du kannst dich gerade nicht anmelden',
      body: ['Die Kurse von **{name}** sind zurzeit geschlossen. Dein Fortschritt bleibt erhalten.'],
    },
    sidebarOnly: {
      title: 'Dieser Link gilt in der Seitenleiste der App',
      body: [
        'Er ist für das Team von {name}, in einem Menü der App. In eine Mail oder einen Browser kopiert lässt er niemanden ein.',
        'Du machst hier einen Kurs? Nimm den Link aus **deiner eigenen E-Mail**.',
      ],
    },
    menuReplaced: {
      title: 'Dieses Menü enthält einen älteren Link',
      body: [
        'Für die Kurse von {name} gibt es einen neueren Link, und noch niemand hat ihn in dieses Menü gesetzt.',
        'Sag es **einem Admin deiner Agentur**: Ein Klick genügt. Dein Fortschritt bleibt erhalten.',
      ],
    },
    menuReplacedAdmin: {
      title: 'Es gibt einen neueren Link',
      body: [
        'Dieser hier zu den Kursen von {name} wurde ersetzt und lässt niemanden mehr ein. Die Links der Lernenden gelten weiter.',
        'Das Team öffnet die Kurse über einen Eintrag der Seitenleiste, nie über diese Adresse. In **Menu links** steht bei jedem Eintrag, der noch einen älteren Link hat, „Put the new link there“: Das bringt ihn in Ordnung.',
      ],
    },
    menuExpired: {
      title: 'Der Link dieses Menüs ist abgelaufen',
      body: [
        'Er öffnete die Kurse von {name} bis zum {date}.',
        'Sag es **einem Admin deiner Agentur**: Dort wird ein neuer gemacht. Dein Fortschritt bleibt erhalten.',
      ],
    },
    menuExpiredAdmin: {
      title: 'Der Link dieses Menüs ist abgelaufen',
      body: [
        'Er öffnete die Kurse von {name} bis zum {date}.',
        'Erzeuge den Magic Link für Benutzer von {name} neu und setze ihn in das Menü.',
      ],
    },
    forbidden: {
      title: 'Dieser Link lässt sich nicht von einer anderen Seite öffnen',
      body: ['Eine Seite wollte ihn für dich öffnen. Öffne ihn selbst, in einem eigenen Fenster.'],
    },
    busy: {
      title: 'Zu viele Versuche',
      body: ['Aus deinem Netz wurden zu oft Links geöffnet. Versuch es in **{wait}** noch einmal.'],
    },
    unavailable: {
      title: 'Wir können deinen Link gerade nicht prüfen',
      body: [
        'Das liegt an uns, nicht an deinem Link. Wer angemeldet ist, bleibt es. Versuch es in einer Minute noch einmal.',
      ],
    },
  },
  actions: {
    emailLink: 'Neuen Link per Mail schicken',
    askForLink: 'Um einen neuen Link bitten',
    askSubject: 'Bitte um einen neuen Link',
    write: '{name} schreiben',
    call: '{name} anrufen',
    tryAgain: 'Noch einmal versuchen',
    signInAsStaff: 'Als Team anmelden',
    openApp: 'App öffnen',
    openMenuLinks: 'Menu links öffnen',
  },
  askInPerson: 'Bitte **{name}** auf dem gewohnten Weg um Hilfe.',
  support: {
    email: 'Kommst du nicht weiter? Schreib an {email}.',
    phone: 'Kommst du nicht weiter? Ruf {phone} an.',
    both: 'Kommst du nicht weiter? Schreib an {email} oder ruf {phone} an.',
  },
  button: {
    enter: {
      title: 'Deine Kurse öffnen',
      body: ['Gleich bist du auf diesem Gerät bei **{name}**.'],
      press: 'Weiter als {who}',
    },
    switchPerson: {
      title: 'Zu {who} wechseln?',
      body: [
        'Hier ist gerade **{current}** angemeldet. Gehst du weiter, endet diese Sitzung bei {name} in diesem Browser.',
      ],
      press: 'Zu {who} wechseln',
    },
    asStaff: {
      title: 'Als {who} öffnen?',
      body: ['Du bist als Team angemeldet. Gehst du weiter, bist du **{who}**, und alles zählt für diese Person.'],
      press: 'Als {who} öffnen',
    },
    override: {
      title: 'Alle Kurse öffnen?',
      body: [
        'Du bist als Admin der Agentur angemeldet. Darum bist du bei **{name}** du selbst und siehst dort alle Kurse.',
      ],
      press: 'Alle Kurse öffnen',
    },
    viewAs: {
      body: ['Oder sieh nur zu: Du siehst, was diese Person sieht, und nichts zählt.'],
      press: 'Als diese Person ansehen',
    },
    deviceCap: 'Deine Höchstzahl an Geräten ist hier {cap}. Gehst du weiter, wird **das älteste** abgemeldet.',
    deviceCapNamed:
      'Deine Höchstzahl an Geräten ist hier {cap}. Gehst du weiter, wird das älteste abgemeldet: **{device}**.',
    notes: {
      oneTime:
        'Dieser Link gilt einmal, darum fragt {name}, bevor er verbraucht ist. Er lässt sich bis {until} öffnen.',
      always: '{name} fragt bei jedem Öffnen eines Links. Dieser lässt sich bis {until} öffnen.',
      newDevice: '{name} fragt auf jedem neuen Gerät. Dieser Link lässt sich bis {until} öffnen.',
      notAClick:
        'Mailprogramme öffnen Links, um sie zu prüfen. Darum fragen wir, ob du es bist. Dieser Link lässt sich bis {until} öffnen.',
      opensUntil: 'Dieser Link lässt sich bis {until} öffnen.',
    },
    support: {
      email: 'Das bist nicht du? Schreib an {email}.',
      phone: 'Das bist nicht du? Ruf {phone} an.',
      both: 'Das bist nicht du? Schreib an {email} oder ruf {phone} an.',
    },
  },
}
