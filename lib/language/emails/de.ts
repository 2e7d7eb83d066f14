import type { EmailText } from './text'

export const de: EmailText = {
  greeting: name => `Hallo ${name},`,
  deadButton: 'Der Knopf geht nicht? Kopiere das in deinen Browser:',
  toSignIn: 'Zur Anmeldeseite',
  noOffer: site =>
    `Gerade steht dir kein Kurs offen, deshalb enthält diese Mail keinen Link. Sobald ${site} einen für dich öffnet, schickt dir die Anmeldeseite einen Link.`,
  works: {
    reusable: until => `Gilt bis **${until}**, so oft du möchtest, auf jedem deiner Geräte.`,
    once: until => `Gilt **einmal**, bis **${until}**.`,
    replaces: 'Er ersetzt deine älteren Links.',
  },
  keep: 'Behalte diese Mail für dich: Wer den Link hat, kommt als du hinein. Aus Versehen weitergeleitet? Öffne ihn, geh in dein Konto und drücke „Das war ich nicht“: Das schaltet alle Links ab.',
  progress: {
    notStarted: lessons => (lessons === 1 ? '1 Lektion' : `${lessons} Lektionen`),
    some: (done, lessons) => `${done} von ${lessons} Lektionen`,
    completed: 'Abgeschlossen',
    opens: date => `Ab ${date}`,
  },
  questions: {
    email: 'Fragen? Antworte auf diese Mail.',
    phone: phone => `Fragen? Ruf an: ${phone}.`,
    both: phone => `Fragen? Antworte auf diese Mail oder ruf an: ${phone}.`,
  },
  why: {
    staff: (person, site) => `${person} von ${site} hat dir das geschickt.`,
    site: site => `${site} hat dir das geschickt.`,
    asked:
      'Jemand hat das mit deiner Adresse oder mit einem älteren Link von dir angefordert. Warst du es nicht, lass es liegen: Es kam nur zu dir.',
    device: 'Das kommt immer, wenn sich ein Gerät anmeldet, das noch nie da war.',
    password: 'Das kommt immer, wenn dein Passwort festgelegt, geändert oder entfernt wird.',
  },
  unsubscribe: 'Keine Mails mehr',
  yourLink: {
    subject: 'Dein Link',
    preview: 'Ein Klick, kein Passwort.',
    intro: 'Damit öffnest du deine Kurse. Ein Klick, kein Passwort.',
    button: 'Meine Kurse öffnen',
  },
  loginLinks: {
    subject: 'Deine Links',
    preview: 'Einer für jeden Namen mit dieser Adresse.',
    intro: site => `Mehrere Namen bei ${site} haben diese Adresse. Jeder hat seinen eigenen Link.`,
    open: name => `Als ${name} öffnen`,
    none: 'Gerade steht kein Kurs offen.',
  },
  newDevice: {
    subject: 'Ein neues Gerät hat sich angemeldet',
    intro: site => `Deine Kurse bei ${site} wurden auf einem Gerät geöffnet, das noch nie da war.`,
    device: 'Gerät',
    when: 'Wann',
    fine: 'Warst du das? Dann ist nichts zu tun.',
    notYou:
      'Du warst es nicht? Öffne dein Konto und drücke **Das war ich nicht**: Das meldet alle Geräte ab und schaltet alle Links ab.',
    button: 'Meine Geräte ansehen',
  },
  passwordChanged: {
    subject: {
      set: 'Ein Passwort wurde festgelegt',
      changed: 'Dein Passwort wurde geändert',
      removed: 'Dein Passwort wurde entfernt',
    },
    intro: {
      set: site =>
        `Für deine Kurse bei ${site} wurde ein Passwort festgelegt. Wer es und deine Mailadresse kennt, kommt ohne Link hinein.`,
      changed: site =>
        `Das Passwort für deine Kurse bei ${site} wurde geändert. Mit dem alten kommt niemand mehr hinein.`,
      removed: site =>
        `Das Passwort für deine Kurse bei ${site} wurde entfernt. Jetzt melden dich nur noch deine Links an.`,
    },
    notYou:
      'Du warst es nicht? Öffne dein Konto und drücke **Das war ich nicht**: Das meldet alle Geräte ab, schaltet alle Links ab und entfernt das Passwort.',
    button: 'Zu meinem Konto',
  },
  accessGranted: {
    subject: offer => `Dein Zugang zu ${offer}`,
    intro: offer => `**${offer}** steht dir offen.`,
    later: (offer, date) => `**${offer}** steht dir ab **${date}** offen.`,
    until: date => `Es bleibt offen bis **${date}**.`,
    button: 'Meine Kurse öffnen',
  },
}
