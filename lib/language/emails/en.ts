import type { EmailText } from './text'

export const en: EmailText = {
  greeting: name => `Hello ${name},`,
  deadButton: 'Button dead? Copy this into your browser:',
  toSignIn: 'Go to the sign-in page',
  noOffer: site =>
    `There is no course open to you right now, so this mail holds no link. Once ${site} opens one for you, the sign-in page mails you a link.`,
  works: {
    reusable: until => `Works until **${until}**, as often as you like, on any of your devices.`,
    once: until => `Works **once**, until **${until}**.`,
    replaces: 'It takes the place of your older links.',
  },
  keep: 'Keep this mail to yourself: whoever has the link gets in as you. Forwarded by mistake? Open it, go to your account and press “This wasn’t me”: it turns every link off.',
  progress: {
    notStarted: lessons => (lessons === 1 ? '1 lesson' : `${lessons} lessons`),
    some: (done, lessons) => `${done} of ${lessons} lessons`,
    completed: 'Completed',
    opens: date => `Opens ${date}`,
  },
  questions: {
    email: 'Questions? Answer this mail.',
    phone: phone => `Questions? Call ${phone}.`,
    both: phone => `Questions? Answer this mail, or call ${phone}.`,
  },
  why: {
    staff: (person, site) => `${person} at ${site} sent you this.`,
    site: site => `${site} sent you this.`,
    asked:
      'Somebody asked for this with your address or with an older link of yours. If it wasn’t you, ignore it: it came to you alone.',
    device: 'You get this whenever a device signs in that was never seen before.',
    password: 'You get this whenever your password is set, changed or removed.',
  },
  unsubscribe: 'Unsubscribe',
  yourLink: {
    subject: 'Your link',
    preview: 'One click, no password.',
    intro: 'This opens your courses. One click, no password.',
    button: 'Open my courses',
  },
  loginLinks: {
    subject: 'Your links',
    preview: 'One for each name with this address.',
    intro: site => `Several names at ${site} have this address. Each has a link of its own.`,
    open: name => `Open as ${name}`,
    none: 'No course is open right now.',
  },
  newDevice: {
    subject: 'A new device signed in',
    intro: site => `Your courses at ${site} were opened on a device that was never seen before.`,
    device: 'Device',
    when: 'When',
    fine: 'Was it you? Then there is nothing to do.',
    notYou:
      'It wasn’t you? Open your account and press **This wasn’t me**: it signs every device out and turns every link off.',
    button: 'Look at my devices',
  },
  passwordChanged: {
    subject: {
      set: 'A password was set',
      changed: 'Your password was changed',
      removed: 'Your password was removed',
    },
    intro: {
      set: site =>
        `A password was set for your courses at ${site}. Whoever knows it and your email can sign in without a link.`,
      changed: site => `The password for your courses at ${site} was changed. The old one signs nobody in any more.`,
      removed: site => `The password for your courses at ${site} was removed. Now only your links sign you in.`,
    },
    notYou:
      'It wasn’t you? Open your account and press **This wasn’t me**: it signs every device out, turns every link off and takes the password away.',
    button: 'Go to my account',
  },
  accessGranted: {
    subject: offer => `You have access to ${offer}`,
    intro: offer => `**${offer}** is open to you.`,
    later: (offer, date) => `**${offer}** opens to you on **${date}**.`,
    until: date => `It stays open until **${date}**.`,
    button: 'Open my courses',
  },
}
