const courses = (n: number) => (n === 1 ? '1 course' : `${n} courses`)
const ofThemDrafts = (n: number) => (n === 0 ? '' : n === 1 ? ', one of them a draft' : `, ${n} of them drafts`)

/** What the portal says to staff who look around in it: in English, as all their screens, whatever language its learners read. */
export const staffText = {
  lang: 'en',
  override: {
    region: 'Agency admin',
    why: 'You see all courses because you are signed in as an agency admin.',
    counts: (name: string) => `Nothing you do here counts for ${name}.`,
    viewAs: 'View as this learner',
    leave: 'Leave',
    leaveNote: 'You are here as an agency admin. Leaving ends this visit; you stay signed in to the app.',
    library: (site: string) => `All courses of ${site}`,
    libraryNote: (all: number, drafts: number, name: string, theirs: number) =>
      `${courses(all)}${ofThemDrafts(drafts)}. Locks are open for you; ${name} sees ${theirs}.`,
    noCourse: 'There is no course here yet',
    noCourseNote: 'This location has no course yet.',
    lessonNote: 'You are not this learner: completing is off.',
  },
  viewAs: {
    region: 'View as this learner',
    why: (name: string) => `You see what ${name} sees.`,
    counts: 'Nothing you do here counts.',
    leave: 'Leave',
    only: (name: string) => `Only ${name} can do this; you are viewing.`,
  },
  shared: {
    region: 'Staff',
    why: (name: string) => `You are here as ${name}, with the courses that are shared with you.`,
    whyAdmin: (name: string, site: string) =>
      `You are here as ${name}. As an agency admin you see every shared course, and all courses of ${site}.`,
    counts: 'Your progress is your own and counts for no learner.',
    leave: 'Back to the app',
  },
} as const
