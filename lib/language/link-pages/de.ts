import type { LinkPagesText } from './text'

export const de: LinkPagesText = {
  preview: { title: 'Ihre Kurse', description: 'Ein persönlicher Link. Er gilt für die Person, die ihn bekommen hat.' },
  refusals: {
    incomplete: {
      title: 'Dieser Link ist unvollständig',
      body: [
        'Manche Mailprogramme schneiden lange Links ab. Klicken Sie den Link in Ihrer Nachricht an, oder kopieren Sie ihn **ganz**, bis zum letzten Zeichen.',
      ],
    },
    notYet: {
      title: 'Dieser Link gilt noch nicht',
      body: ['Er öffnet sich ab **{date}**. Versuchen Sie es dann noch einmal.'],
    },
    expired: {
      title: 'Dieser Link ist abgelaufen',
      body: ['Er galt bis **{date}**. Ihre Kurse und Ihr Fortschritt sind da, wo Sie aufgehört haben.'],
    },
    tooOld: {
      title: 'Dieser Link ist abgelaufen',
      body: [
        'Er galt bis **{date}**: Links von {name} gelten jetzt kürzer. Ihre Kurse und Ihr Fortschritt sind da, wo Sie aufgehört haben.',
      ],
    },
    replaced: {
      title: 'Es gibt einen neueren Link',
      body: [
        'Öffnen Sie die **neueste Nachricht von {name}**: Deren Link gilt. Dieser hier gilt nicht mehr, seit es den neueren gibt.',
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
        'Er gilt einmal. Haben Sie ihn in einem anderen Browser oder auf einem anderen Gerät geöffnet, machen Sie dort weiter.',
      ],
    },
    noOffer: {
      title: 'Noch ist nichts für Sie offen',
      body: [
        'Der Link gehört Ihnen, aber auf Ihren Namen läuft kein Angebot von **{name}**. Darum gibt es keinen Kurs zu zeigen.',
      ],
    },
    startsLater: {
      title: 'Ihr Zugang hat noch nicht begonnen',
      body: ['**{offer}** beginnt am **{date}**. Kommen Sie dann wieder.'],
    },
    accessEnded: {
      title: 'Ihr Zugang ist beendet',
      body: [
        '**{offer}** endete am **{date}**, und auf Ihren Namen läuft kein anderes Angebot. Ihr Fortschritt bleibt erhalten.',
      ],
    },
    blocked: {
      title: 'Sie können sich gerade nicht anmelden',
      body: ['**{name}** lässt die Person, der dieser Link gehört, zurzeit nicht ein. Nur dort lässt sich das ändern.'],
    },
    suspended: {
      title: 'Sie können sich gerade nicht anmelden',
      body: ['Die Kurse von **{name}** sind zurzeit geschlossen. Ihr Fortschritt bleibt erhalten.'],
    },
    sidebarOnly: {
      title: 'Dieser Link gilt in der Seitenleiste der App',
      body: [
        'Er öffnet die Kurse für das Team von {name}, aus einem Menü der App. In eine Mail oder einen Browser kopiert lässt er niemanden ein.',
        'Sie machen hier einen Kurs? Nehmen Sie den Link aus **Ihrer eigenen E-Mail**.',
      ],
    },
    menuReplaced: {
      title: 'Dieses Menü enthält einen älteren Link',
      body: [
        'Für die Kurse von {name} gibt es einen neueren Link, und noch niemand hat ihn in dieses Menü gesetzt.',
        'Sagen Sie es **einem Admin Ihrer Agentur**: Ein Klick genügt. Ihr Fortschritt bleibt erhalten.',
      ],
    },
    menuReplacedAdmin: {
      title: 'Es gibt einen neueren Link',
      body: [
        'Dieser hier zu den Kursen von {name} wurde ersetzt und lässt niemanden mehr ein. Die Links der Lernenden gelten weiter.',
        'Setzen Sie den neuen in das Menü: Öffnen Sie **Menu links** und wählen Sie „Put the new link there“.',
      ],
    },
    menuExpired: {
      title: 'Der Link dieses Menüs ist abgelaufen',
      body: [
        'Er öffnete die Kurse von {name} bis zum {date}.',
        'Sagen Sie es **einem Admin Ihrer Agentur**: Dort wird ein neuer gemacht. Ihr Fortschritt bleibt erhalten.',
      ],
    },
    menuExpiredAdmin: {
      title: 'Der Link dieses Menüs ist abgelaufen',
      body: [
        'Er öffnete die Kurse von {name} bis zum {date}.',
        'Erzeugen Sie den Magic Link für Benutzer von {name} neu und setzen Sie ihn in das Menü.',
      ],
    },
    forbidden: {
      title: 'Dieser Link lässt sich nicht von einer anderen Seite öffnen',
      body: ['Eine Seite wollte ihn für Sie öffnen. Öffnen Sie ihn selbst, in einem eigenen Fenster.'],
    },
    busy: {
      title: 'Zu viele Versuche',
      body: ['Aus Ihrem Netz wurden zu oft Links geöffnet. Versuchen Sie es in **{wait}** noch einmal.'],
    },
    unavailable: {
      title: 'Wir können Ihren Link gerade nicht prüfen',
      body: [
        'Das liegt an uns, nicht an Ihrem Link. Wer angemeldet ist, bleibt es. Versuchen Sie es in einer Minute noch einmal.',
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
  askInPerson: 'Bitten Sie **{name}** auf dem gewohnten Weg um Hilfe.',
  support: {
    email: 'Kommen Sie nicht weiter? Schreiben Sie an {email}.',
    phone: 'Kommen Sie nicht weiter? Rufen Sie {phone} an.',
    both: 'Kommen Sie nicht weiter? Schreiben Sie an {email} oder rufen Sie {phone} an.',
  },
  button: {
    enter: {
      title: 'Ihre Kurse öffnen',
      body: ['Gleich sind Sie auf diesem Gerät bei **{name}**.'],
      press: 'Weiter als {who}',
    },
    switchPerson: {
      title: 'Zu {who} wechseln?',
      body: [
        'Hier ist gerade **{current}** angemeldet. Gehen Sie weiter, endet diese Sitzung bei {name} in diesem Browser.',
      ],
      press: 'Zu {who} wechseln',
    },
    asStaff: {
      title: 'Als {who} öffnen?',
      body: ['Sie sind als Team angemeldet. Gehen Sie weiter, sind Sie **{who}**, und alles zählt für diese Person.'],
      press: 'Als {who} öffnen',
    },
    override: {
      title: 'Alle Kurse öffnen?',
      body: [
        'Sie sind als Admin der Agentur angemeldet. Darum sind Sie bei **{name}** Sie selbst und sehen dort alle Kurse.',
      ],
      press: 'Alle Kurse öffnen',
    },
    deviceCap: 'Ihre Höchstzahl an Geräten ist hier {cap}. Gehen Sie weiter, wird **das älteste** abgemeldet.',
    deviceCapNamed:
      'Ihre Höchstzahl an Geräten ist hier {cap}. Gehen Sie weiter, wird das älteste abgemeldet: **{device}**.',
    notes: {
      oneTime:
        'Dieser Link gilt einmal, darum fragt {name}, bevor er verbraucht ist. Er lässt sich bis {until} öffnen.',
      always: '{name} fragt bei jedem Öffnen eines Links. Dieser lässt sich bis {until} öffnen.',
      newDevice: '{name} fragt auf jedem neuen Gerät. Dieser Link lässt sich bis {until} öffnen.',
      notAClick:
        'Mailprogramme öffnen Links, um sie zu prüfen. Darum fragen wir, ob Sie es sind. Dieser Link lässt sich bis {until} öffnen.',
      opensUntil: 'Dieser Link lässt sich bis {until} öffnen.',
    },
    support: {
      email: 'Das sind nicht Sie? Schreiben Sie an {email}.',
      phone: 'Das sind nicht Sie? Rufen Sie {phone} an.',
      both: 'Das sind nicht Sie? Schreiben Sie an {email} oder rufen Sie {phone} an.',
    },
  },
}
