import type { LinkPagesText } from './text'

export const es: LinkPagesText = {
  preview: { title: 'Tus cursos', description: 'Un enlace personal. Funciona para la persona que lo recibió.' },
  refusals: {
    incomplete: {
      title: 'Este enlace está incompleto',
      body: [
        'Algunas aplicaciones de correo cortan los enlaces largos. Vuelve al mensaje y pulsa el enlace allí, o cópialo **entero**, hasta la última letra.',
      ],
    },
    notYet: {
      title: 'Este enlace aún no está listo',
      body: ['Se abre a partir del **{date}**. Espera hasta entonces y vuelve a intentarlo.'],
    },
    expired: {
      title: 'Este enlace ha caducado',
      body: ['Funcionó hasta el **{date}**. Tus cursos y tu progreso siguen donde los dejaste.'],
    },
    tooOld: {
      title: 'Este enlace ha caducado',
      body: [
        'Funcionó hasta el **{date}**: {name} da ahora menos duración a sus enlaces. Tus cursos y tu progreso siguen donde los dejaste.',
      ],
    },
    replaced: {
      title: 'Se ha creado un enlace más nuevo',
      body: [
        'Abre el **mensaje más reciente de {name}**: su enlace funciona. Este dejó de funcionar cuando se creó el nuevo.',
      ],
    },
    turnedOff: {
      title: 'Este enlace se ha desactivado',
      body: [
        '{name} desactivó todos los enlaces que había enviado. Si desde entonces te ha llegado un **mensaje más nuevo**, su enlace funciona.',
      ],
    },
    used: {
      title: 'Este enlace ya se ha usado',
      body: ['Funciona una sola vez. Si lo abriste en otro navegador o dispositivo, continúa allí.'],
    },
    noOffer: {
      title: 'Todavía no tienes nada abierto',
      body: [
        'Aquí te conocen, pero no hay ninguna oferta de **{name}** a tu nombre, así que no hay cursos que mostrar.',
      ],
    },
    startsLater: {
      title: 'Tu acceso aún no ha empezado',
      body: ['**{offer}** empieza el **{date}**. Vuelve entonces.'],
    },
    accessEnded: {
      title: 'Tu acceso ha terminado',
      body: ['**{offer}** terminó el **{date}** y no hay otra oferta a tu nombre. Tu progreso se conserva.'],
    },
    blocked: {
      title: 'Ahora mismo no puedes entrar',
      body: ['**{name}** no te deja entrar por ahora. Solo ellos pueden cambiarlo.'],
    },
    suspended: {
      title: 'Ahora mismo no puedes entrar',
      body: ['Los cursos de **{name}** están cerrados por el momento. Tu progreso se conserva.'],
    },
    sidebarOnly: {
      title: 'Este enlace funciona desde la barra lateral de la aplicación',
      body: [
        'Es para el personal de {name}, en un menú de su aplicación. Copiado en un correo o en un navegador no deja entrar a nadie.',
        '¿Sigues un curso aquí? Usa el enlace de **tu propio correo**.',
      ],
    },
    menuReplaced: {
      title: 'Este menú tiene un enlace anterior',
      body: [
        'Se creó un enlace más nuevo a los cursos de {name}, y nadie lo ha puesto todavía en este menú.',
        'Díselo a **un administrador de tu agencia**: se arregla con un clic. Tu progreso se conserva.',
      ],
    },
    menuReplacedAdmin: {
      title: 'Se creó un enlace más nuevo',
      body: [
        'Este, que lleva a los cursos de {name}, fue sustituido y no deja entrar a nadie. Los enlaces de los alumnos siguen igual.',
        'El equipo entra por una entrada de la barra lateral, nunca por esta dirección. En **Menu links**, la entrada que aún tiene un enlace anterior lo dice, y «Put the new link there» la arregla.',
      ],
    },
    menuExpired: {
      title: 'El enlace de este menú ha caducado',
      body: [
        'Abrió los cursos de {name} hasta el {date}.',
        'Díselo a **un administrador de tu agencia**: allí crean uno nuevo. Tu progreso se conserva.',
      ],
    },
    menuExpiredAdmin: {
      title: 'El enlace de este menú ha caducado',
      body: [
        'Abrió los cursos de {name} hasta el {date}.',
        'Vuelve a generar el enlace mágico de usuario de {name} y ponlo en el menú.',
      ],
    },
    forbidden: {
      title: 'Este enlace no se puede abrir desde otra página',
      body: ['Una página intentó abrirlo por ti. Ábrelo tú, en su propia ventana.'],
    },
    busy: {
      title: 'Demasiados intentos',
      body: ['Se han abierto enlaces demasiadas veces desde tu red. Vuelve a intentarlo en **{wait}**.'],
    },
    unavailable: {
      title: 'Ahora no podemos comprobar tu enlace',
      body: [
        'El fallo es nuestro, no de tu enlace. Quien haya iniciado sesión la conserva. Vuelve a intentarlo en un minuto.',
      ],
    },
  },
  actions: {
    emailLink: 'Enviarme un enlace nuevo',
    askForLink: 'Pedir un enlace nuevo',
    askSubject: 'Un enlace nuevo, por favor',
    write: 'Escribir a {name}',
    call: 'Llamar a {name}',
    tryAgain: 'Volver a intentarlo',
    signInAsStaff: 'Entrar como personal',
    openApp: 'Abrir la aplicación',
    openMenuLinks: 'Abrir Menu links',
  },
  askInPerson: 'Pide ayuda a **{name}** por la vía habitual.',
  support: {
    email: '¿Sigues sin poder entrar? Escribe a {email}.',
    phone: '¿Sigues sin poder entrar? Llama al {phone}.',
    both: '¿Sigues sin poder entrar? Escribe a {email} o llama al {phone}.',
  },
  button: {
    enter: {
      title: 'Abre tus cursos',
      body: ['Vas a entrar en **{name}** en este dispositivo.'],
      press: 'Continuar como {who}',
    },
    switchPerson: {
      title: '¿Cambiar a {who}?',
      body: ['Ahora está dentro **{current}**. Si continúas, se cerrará su sesión de {name} en este navegador.'],
      press: 'Cambiar a {who}',
    },
    asStaff: {
      title: '¿Abrir como {who}?',
      body: ['Has iniciado sesión como personal. Si continúas, entras como **{who}** y contará como suyo.'],
      press: 'Abrir como {who}',
    },
    override: {
      title: '¿Abrir todos los cursos?',
      body: [
        'Has iniciado sesión como administrador de la agencia, así que entras en **{name}** como tú y ves todos sus cursos.',
      ],
      press: 'Abrir todos los cursos',
    },
    viewAs: {
      body: ['O mira sin entrar: ves lo mismo que esa persona y nada cuenta.'],
      press: 'Ver como este alumno',
    },
    deviceCap: 'Tu límite de dispositivos aquí es {cap}. Si continúas, se cierra la sesión **del más antiguo**.',
    deviceCapNamed:
      'Tu límite de dispositivos aquí es {cap}. Si continúas, se cierra la sesión del más antiguo: **{device}**.',
    notes: {
      oneTime:
        'Este enlace funciona una sola vez, por eso {name} pregunta antes de gastarlo. Se puede abrir hasta el {until}.',
      always: '{name} pregunta cada vez que se abre un enlace. Este se puede abrir hasta el {until}.',
      newDevice: '{name} pregunta en cada dispositivo nuevo. Este enlace se puede abrir hasta el {until}.',
      notAClick:
        'Los programas de correo abren los enlaces para comprobarlos, así que preguntamos para saber que eres tú. Este enlace se puede abrir hasta el {until}.',
      opensUntil: 'Este enlace se puede abrir hasta el {until}.',
    },
    support: {
      email: '¿No eres tú? Escribe a {email}.',
      phone: '¿No eres tú? Llama al {phone}.',
      both: '¿No eres tú? Escribe a {email} o llama al {phone}.',
    },
  },
}
