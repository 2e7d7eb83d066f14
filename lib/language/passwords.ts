import { passwordLength } from '@/lib/auth/password-rules'
import type { Lang } from './types'

/** What an action says of a password: a key, so that the form says it in the reader's language. */
export type PasswordTrouble = 'missing' | 'unlike' | 'short' | 'long' | 'same' | 'address' | 'busy' | 'elsewhere'

/** Everything around a learner's own password, which is optional and never asked for. */
export type PasswordsText = {
  card: {
    title: string
    none: string
    isSet: string
    set: string
    change: string
    remove: string
    current: string
    fresh: string
    rule: string
    others: string
    othersNote: string
    removeNote: string
    forgotten: string
    done: { set: string; changed: string; alone: string; removed: string }
    working: string
    trouble: Record<PasswordTrouble, string>
  }
  signIn: {
    open: string
    title: string
    note: string
    password: string
    button: string
    /** For nothing typed. */
    missing: string
    wrong: string
    /** With `{wait}`. */
    busy: string
    unavailable: string
    working: string
  }
}

const en: PasswordsText = {
  card: {
    title: 'Password',
    none: 'You need none: your link signs you in. If you want a second way in, for a day when your mail is not at hand, set a password.',
    isSet: 'Your email and your password sign you in, too. Your links work as before.',
    set: 'Set a password',
    change: 'Change password',
    remove: 'Remove password',
    current: 'Current password',
    fresh: 'New password',
    rule: `At least ${passwordLength.least} characters. A few words are long enough, and easy to keep.`,
    others: 'Sign out my other devices',
    othersNote: 'Whoever came in with the old password is out then. This device stays signed in.',
    removeNote: 'Afterwards only your links sign you in. Nobody is signed out.',
    forgotten: 'Forgotten? Open your link again: for 15 minutes after that you can leave this empty.',
    done: {
      set: 'Your password is set. Your links work as before.',
      changed: 'Your password is changed, and your other devices are signed out.',
      alone: 'Your password is changed. Your other devices stay signed in.',
      removed: 'Your password is removed.',
    },
    working: 'One moment',
    trouble: {
      missing: 'Type your current password.',
      unlike: 'That is not your current password.',
      short: 'That is too short. A few words are long enough, and easy to keep.',
      long: `Use at most ${passwordLength.most} characters.`,
      same: 'That is one character over and over. Use a few words.',
      address: 'That is your email. Use something else.',
      busy: 'Too many tries. Try again in a quarter of an hour.',
      elsewhere:
        'A password was set or removed meanwhile, in another window. Nothing was changed; this is how it stands.',
    },
  },
  signIn: {
    open: 'Use a password instead',
    title: 'Sign in with your password',
    note: 'Use the password that you set in your account. Your link signs you in as well.',
    password: 'Password',
    button: 'Sign in',
    missing: 'Type your password.',
    wrong: 'This email and password don’t belong together. If you never set a password, have a link emailed to you.',
    busy: 'Too many tries. Try again in {wait}, or have a link emailed to you: it works at once.',
    unavailable: 'That can’t be checked right now. Try again in a moment.',
    working: 'Signing in',
  },
}

const de: PasswordsText = {
  card: {
    title: 'Passwort',
    none: 'Du brauchst keins: Dein Link meldet dich an. Willst du einen zweiten Weg hinein, falls du einmal nicht an deine Mails kommst, dann leg eins fest.',
    isSet: 'Auch deine Mailadresse und dein Passwort melden dich an. Deine Links gehen wie bisher.',
    set: 'Passwort festlegen',
    change: 'Passwort ändern',
    remove: 'Passwort entfernen',
    current: 'Jetziges Passwort',
    fresh: 'Neues Passwort',
    rule: `Mindestens ${passwordLength.least} Zeichen. Ein paar Wörter sind lang genug und leicht zu merken.`,
    others: 'Meine anderen Geräte abmelden',
    othersNote: 'Wer mit dem alten Passwort hereinkam, ist dann draußen. Dieses Gerät bleibt angemeldet.',
    removeNote: 'Danach melden dich nur noch deine Links an. Niemand wird abgemeldet.',
    forgotten: 'Vergessen? Öffne deinen Link noch einmal: 15 Minuten lang kannst du das hier dann leer lassen.',
    done: {
      set: 'Dein Passwort ist festgelegt. Deine Links gehen wie bisher.',
      changed: 'Dein Passwort ist geändert, und deine anderen Geräte sind abgemeldet.',
      alone: 'Dein Passwort ist geändert. Deine anderen Geräte bleiben angemeldet.',
      removed: 'Dein Passwort ist entfernt.',
    },
    working: 'Einen Moment',
    trouble: {
      missing: 'Gib dein jetziges Passwort ein.',
      unlike: 'Das ist nicht dein jetziges Passwort.',
      short: 'Das ist zu kurz. Ein paar Wörter sind lang genug und leicht zu merken.',
      long: `Nimm höchstens ${passwordLength.most} Zeichen.`,
      same: 'Das ist immer wieder dasselbe Zeichen. Nimm ein paar Wörter.',
      address: 'Das ist deine Mailadresse. Nimm etwas anderes.',
      busy: 'Zu viele Versuche. Probier es in einer Viertelstunde noch einmal.',
      elsewhere:
        'Inzwischen wurde in einem anderen Fenster ein Passwort festgelegt oder entfernt. Nichts wurde geändert; so steht es jetzt.',
    },
  },
  signIn: {
    open: 'Lieber mit Passwort',
    title: 'Mit Passwort anmelden',
    note: 'Nimm das Passwort, das du in deinem Konto festgelegt hast. Dein Link meldet dich genauso an.',
    password: 'Passwort',
    button: 'Anmelden',
    missing: 'Gib dein Passwort ein.',
    wrong:
      'Diese Mailadresse und dieses Passwort gehören nicht zusammen. Hast du nie eins festgelegt, lass dir einen Link schicken.',
    busy: 'Zu viele Versuche. Probier es in {wait} noch einmal, oder lass dir einen Link schicken: Der geht sofort.',
    unavailable: 'Das lässt sich gerade nicht prüfen. Versuch es gleich noch einmal.',
    working: 'Wird angemeldet',
  },
}

const es: PasswordsText = {
  card: {
    title: 'Contraseña',
    none: 'No la necesitas: tu enlace te deja entrar. Si quieres otra forma de entrar, para un día en que no tengas el correo a mano, pon una.',
    isSet: 'También entras con tu correo y tu contraseña. Tus enlaces funcionan como siempre.',
    set: 'Poner una contraseña',
    change: 'Cambiar la contraseña',
    remove: 'Quitar la contraseña',
    current: 'Contraseña actual',
    fresh: 'Contraseña nueva',
    rule: `Al menos ${passwordLength.least} caracteres. Unas cuantas palabras bastan y se recuerdan bien.`,
    others: 'Cerrar la sesión en mis otros dispositivos',
    othersNote: 'Así sale quien haya entrado con la anterior. En este dispositivo sigues dentro.',
    removeNote: 'Después solo entras con tus enlaces. No se cierra ninguna sesión.',
    forgotten: '¿La has olvidado? Abre de nuevo tu enlace: durante los 15 minutos siguientes puedes dejar esto vacío.',
    done: {
      set: 'Tu contraseña está puesta. Tus enlaces funcionan como siempre.',
      changed: 'Tu contraseña ha cambiado y se ha cerrado la sesión en tus otros dispositivos.',
      alone: 'Tu contraseña ha cambiado. En tus otros dispositivos sigues dentro.',
      removed: 'Tu contraseña se ha quitado.',
    },
    working: 'Un momento',
    trouble: {
      missing: 'Escribe tu contraseña actual.',
      unlike: 'Esa no es tu contraseña actual.',
      short: 'Es demasiado corta. Unas cuantas palabras bastan y se recuerdan bien.',
      long: `Usa ${passwordLength.most} caracteres como mucho.`,
      same: 'Es el mismo carácter una y otra vez. Usa unas cuantas palabras.',
      address: 'Es tu correo. Usa otra cosa.',
      busy: 'Demasiados intentos. Prueba otra vez dentro de un cuarto de hora.',
      elsewhere:
        'Entretanto se ha puesto o quitado una contraseña en otra ventana. No se ha cambiado nada; así está ahora.',
    },
  },
  signIn: {
    open: 'Entrar con contraseña',
    title: 'Entra con tu contraseña',
    note: 'Usa la contraseña que pusiste en tu cuenta. Con tu enlace también entras.',
    password: 'Contraseña',
    button: 'Entrar',
    missing: 'Escribe tu contraseña.',
    wrong: 'Este correo y esta contraseña no van juntos. Si nunca pusiste una, pide que te enviemos un enlace.',
    busy: 'Demasiados intentos. Prueba otra vez en {wait}, o pide que te enviemos un enlace: funciona al momento.',
    unavailable: 'Ahora no se puede comprobar. Prueba otra vez en un momento.',
    working: 'Entrando',
  },
}

export const passwords: Record<Lang, PasswordsText> = { en, de, es }
