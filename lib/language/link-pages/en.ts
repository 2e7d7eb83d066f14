import type { LinkPagesText } from './text'

export const en: LinkPagesText = {
  preview: { title: 'Your courses', description: 'A personal link. It works for the person it was sent to.' },
  refusals: {
    incomplete: {
      title: 'This link is incomplete',
      body: [
        'Some mail apps cut long links. Go back to your message and press the link there, or copy **all of it**, up to its last letter.',
      ],
    },
    notYet: { title: 'This link isn’t ready yet', body: ['It opens from **{date}**. Wait until then and try again.'] },
    expired: {
      title: 'This link has expired',
      body: ['It worked until **{date}**. Your courses and your progress are where you left them.'],
    },
    tooOld: {
      title: 'This link has expired',
      body: [
        'It worked until **{date}**: {name} gives its links a shorter life now. Your courses and your progress are where you left them.',
      ],
    },
    replaced: {
      title: 'A newer link was made',
      body: ['Open the **newest message from {name}**: its link works. This one stopped when the newer one was made.'],
    },
    turnedOff: {
      title: 'This link was turned off',
      body: ['{name} turned off all the links it had sent. If a **newer message** has come since, its link works.'],
    },
    used: {
      title: 'This link was already used',
      body: ['It works once. If you opened it in another browser or on another device, carry on there.'],
    },
    noOffer: {
      title: 'Nothing is open to you yet',
      body: ['You are known here, but there is no offer of **{name}** on your name, so there is no course to show.'],
    },
    startsLater: {
      title: 'Your access hasn’t started yet',
      body: ['**{offer}** starts on **{date}**. Come back then.'],
    },
    accessEnded: {
      title: 'Your access has ended',
      body: ['**{offer}** ended on **{date}**, and there is no other offer on your name. Your progress is kept.'],
    },
    blocked: {
      title: 'You can’t sign in right now',
      body: ['**{name}** does not let you in at the moment. Only they can change that.'],
    },
    suspended: {
      title: 'You can’t sign in right now',
      body: ['The courses of **{name}** are closed for the moment. Your progress is kept.'],
    },
    sidebarOnly: {
      title: 'This link works from the app’s sidebar',
      body: [
        'It is for the staff of {name}, in a menu of their app. Copied into a mail or a browser it lets nobody in.',
        'Taking a course here? Use the link from **your own email**.',
      ],
    },
    menuReplaced: {
      title: 'This menu holds an older link',
      body: [
        'A newer link to the courses of {name} was made, and nobody has put it into this menu yet.',
        'Tell **an admin of your agency**: one press puts it right. Your progress is kept.',
      ],
    },
    menuReplacedAdmin: {
      title: 'A newer link was made',
      body: [
        'This one to the courses of {name} was replaced, so it lets nobody in. No learner’s link is touched.',
        'Staff come in by an entry of the sidebar, never by this address. In **Menu links** an entry that still holds an older link says so, and “Put the new link there” puts it right.',
      ],
    },
    menuExpired: {
      title: 'This menu’s link has expired',
      body: [
        'It opened the courses of {name} until {date}.',
        'Tell **an admin of your agency**: they make a new one. Your progress is kept.',
      ],
    },
    menuExpiredAdmin: {
      title: 'This menu’s link has expired',
      body: [
        'It opened the courses of {name} until {date}.',
        'Regenerate the user’s magic link of {name}, and put the new one into the menu.',
      ],
    },
    forbidden: {
      title: 'This link can’t be opened from another page',
      body: ['A page tried to open it for you. Open it yourself, in a window of its own.'],
    },
    busy: {
      title: 'Too many tries',
      body: ['Links were opened too often from your network. Try again in **{wait}**.'],
    },
    unavailable: {
      title: 'We can’t check your link right now',
      body: ['This is our fault, not your link’s. Whoever is signed in stays signed in. Try again in a minute.'],
    },
  },
  actions: {
    emailLink: 'Email me a new link',
    askForLink: 'Ask for a new link',
    askSubject: 'A new link, please',
    write: 'Write to {name}',
    call: 'Call {name}',
    tryAgain: 'Try again',
    signInAsStaff: 'Sign in as staff',
    openApp: 'Open the app',
    openMenuLinks: 'Open menu links',
  },
  askInPerson: 'Ask **{name}** for help, the way you usually reach them.',
  support: {
    email: 'Still stuck? Write to {email}.',
    phone: 'Still stuck? Call {phone}.',
    both: 'Still stuck? Write to {email} or call {phone}.',
  },
  button: {
    enter: {
      title: 'Open your courses',
      body: ['You are about to enter **{name}** on this device.'],
      press: 'Continue as {who}',
    },
    switchPerson: {
      title: 'Switch to {who}?',
      body: ['**{current}** is signed in here now. If you go on, they are signed out of {name} in this browser.'],
      press: 'Switch to {who}',
    },
    asStaff: {
      title: 'Open as {who}?',
      body: ['You are signed in as staff. If you go on you enter as **{who}**, and it will count as theirs.'],
      press: 'Open as {who}',
    },
    override: {
      title: 'Open all courses?',
      body: ['You are signed in as an agency admin, so you enter **{name}** as yourself and see all its courses.'],
      press: 'Open all courses',
    },
    viewAs: {
      body: ['Or look without entering: you see what they see, and nothing counts.'],
      press: 'View as this learner',
    },
    deviceCap: 'Your limit of devices here is {cap}. If you go on, **the oldest one** is signed out.',
    deviceCapNamed: 'Your limit of devices here is {cap}. If you go on, the oldest one is signed out: **{device}**.',
    notes: {
      oneTime: 'This link works once, so {name} asks before using it up. It can be opened until {until}.',
      always: '{name} asks each time a link is opened. This one can be opened until {until}.',
      newDevice: '{name} asks on each new device. This link can be opened until {until}.',
      notAClick:
        'Mail programs open links to check them, so we ask to be sure that it is you. This link can be opened until {until}.',
      opensUntil: 'This link can be opened until {until}.',
    },
    support: {
      email: 'That isn’t you? Write to {email}.',
      phone: 'That isn’t you? Call {phone}.',
      both: 'That isn’t you? Write to {email} or call {phone}.',
    },
  },
}
