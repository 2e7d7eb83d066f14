import type { EmailText } from './text'

export const es: EmailText = {
  greeting: name => `Hola, ${name}:`,
  deadButton: '¿El botón no funciona? Copia esto en tu navegador:',
  toSignIn: 'Ir a la página de acceso',
  noOffer: site =>
    `Ahora mismo no tienes ningún curso abierto, así que este correo no lleva enlace. Cuando ${site} te abra uno, la página de acceso te enviará un enlace.`,
  works: {
    reusable: until => `Funciona hasta el **${until}**, tantas veces como quieras, en cualquiera de tus dispositivos.`,
    once: until => `Funciona **una sola vez**, hasta el **${until}**.`,
    replaces: 'Sustituye a tus enlaces anteriores.',
  },
  keep: 'Guarda este correo para ti: quien tenga el enlace entra como tú. ¿Lo reenviaste sin querer? Ábrelo, ve a tu cuenta y pulsa «No he sido yo»: así se desactivan todos los enlaces.',
  progress: {
    notStarted: lessons => (lessons === 1 ? '1 lección' : `${lessons} lecciones`),
    some: (done, lessons) => `${done} de ${lessons} lecciones`,
    completed: 'Completado',
    opens: date => `Se abre el ${date}`,
  },
  questions: {
    email: '¿Preguntas? Responde a este correo.',
    phone: phone => `¿Preguntas? Llama al ${phone}.`,
    both: phone => `¿Preguntas? Responde a este correo o llama al ${phone}.`,
  },
  why: {
    staff: (person, site) => `${person}, de ${site}, te ha enviado este correo.`,
    site: site => `${site} te ha enviado este correo.`,
    asked:
      'Alguien lo pidió con tu dirección o con un enlace anterior tuyo. Si no fuiste tú, no hagas nada: solo te ha llegado a ti.',
    device: 'Lo recibes cada vez que entra un dispositivo que no se había visto antes.',
    password: 'Lo recibes cada vez que se pone, se cambia o se quita tu contraseña.',
  },
  unsubscribe: 'Darse de baja',
  yourLink: {
    subject: 'Tu enlace',
    preview: 'Un clic, sin contraseña.',
    intro: 'Con esto abres tus cursos. Un clic, sin contraseña.',
    button: 'Abrir mis cursos',
  },
  loginLinks: {
    subject: 'Tus enlaces',
    preview: 'Uno para cada nombre con esta dirección.',
    intro: site => `Varios nombres de ${site} tienen esta dirección. Cada uno tiene su propio enlace.`,
    open: name => `Abrir como ${name}`,
    none: 'Ahora mismo no hay ningún curso abierto.',
  },
  newDevice: {
    subject: 'Ha entrado un dispositivo nuevo',
    intro: site => `Tus cursos de ${site} se han abierto en un dispositivo que no se había visto antes.`,
    device: 'Dispositivo',
    when: 'Cuándo',
    fine: '¿Has sido tú? Entonces no tienes que hacer nada.',
    notYou:
      '¿No has sido tú? Abre tu cuenta y pulsa **No he sido yo**: así se cierra la sesión en todos los dispositivos y se desactivan todos los enlaces.',
    button: 'Ver mis dispositivos',
  },
  passwordChanged: {
    subject: {
      set: 'Se ha puesto una contraseña',
      changed: 'Tu contraseña ha cambiado',
      removed: 'Tu contraseña se ha quitado',
    },
    intro: {
      set: site =>
        `Se ha puesto una contraseña para tus cursos de ${site}. Quien la sepa y conozca tu correo puede entrar sin enlace.`,
      changed: site => `La contraseña de tus cursos de ${site} ha cambiado. Con la anterior ya no puede entrar nadie.`,
      removed: site => `La contraseña de tus cursos de ${site} se ha quitado. Ahora solo entras con tus enlaces.`,
    },
    notYou:
      '¿No has sido tú? Abre tu cuenta y pulsa **No he sido yo**: así se cierra la sesión en todos los dispositivos, se desactivan todos los enlaces y se quita la contraseña.',
    button: 'Ir a mi cuenta',
  },
  accessGranted: {
    subject: offer => `Tienes acceso a ${offer}`,
    intro: offer => `**${offer}** está abierto para ti.`,
    later: (offer, date) => `**${offer}** se abre para ti el **${date}**.`,
    until: date => `Seguirá abierto hasta el **${date}**.`,
    button: 'Abrir mis cursos',
  },
}
