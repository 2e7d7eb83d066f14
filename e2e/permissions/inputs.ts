import { asSystem } from '@/db/client'
import { makeUser } from '@/db/seed/factories'
import { makeResetLink } from '@/lib/agencies/writes/reset'
import type { Fields } from './call'
import type { Caller, StaffCaller } from './callers'
import { beginSession } from './enter'
import type { Staff, World } from './seed'

type Input = (world: World, staff: Staff, caller: Caller) => Fields | Promise<Fields>

/** One transparent pixel. */
const picture = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
  'base64',
)
const newPassword = 'a bench under the beech'
const wrongPassword = 'not the password at all'

const catalog = (name: string) => `lib/catalog/actions.ts#${name}`
const auth = (name: string) => `lib/auth/actions.ts#${name}`
const site = (name: string) => `lib/agencies/actions/site.ts#${name}`
const menu = (name: string) => `lib/menu-links/actions.ts#${name}`
const contacts = (name: string) => `lib/contacts/actions/${name}`

const category = { title: 'Week two' }
const lesson = { title: 'Breathing out', status: 'published', body: 'Out, and in.', minutes: '4' }
const person = { firstName: 'Ada', lastName: 'Okafor', email: '', phone: '', language: '' }
const offer = { title: 'Winter', price: 'free', status: 'published', accessDays: '', beginsOn: '' }
const entry = { title: 'Help', icon: 'life-buoy', opensIn: 'new_tab', shownOn: 'locations', where: 'chosen' }
const entryOf = ({ location }: World) => ({
  ...entry,
  target: 'url',
  url: 'https://help.example.com/',
  'locations[]': [location.id],
  'roles[]': ['account_user'],
})

async function ownSession(_world: World, { users }: Staff, caller: Caller): Promise<Fields> {
  const { id } = users[caller as StaffCaller] ?? users.agency_admin
  return { session: (await beginSession(id)).id }
}

async function resetToken(_world: World, { agencyId }: Staff): Promise<Fields> {
  const url = await asSystem('test', async tx => makeResetLink(tx, (await makeUser(tx, agencyId)).id))
  return { token: url.slice(url.lastIndexOf('/') + 1), password: newPassword }
}

const courses: Record<string, Input> = {
  [catalog('addProduct')]: () => ({ title: 'Evening', description: '', instructorName: '', instructorAbout: '' }),
  [catalog('saveProduct')]: w => ({ product: w.productId, title: 'Breath last', status: 'published' }),
  [catalog('addCategory')]: w => ({ product: w.productId, ...category }),
  [catalog('saveCategory')]: w => ({ category: w.categoryId, ...category, status: 'published', dripDays: '3' }),
  [catalog('moveCategory')]: w => ({ category: w.categoryId, direction: 'down' }),
  [catalog('deleteCategory')]: w => ({ category: w.emptyCategoryId }),
  [catalog('addLesson')]: w => ({ product: w.productId, category: w.categoryId, title: 'Breathing in' }),
  [catalog('saveLesson')]: w => ({ lesson: w.lessonId, ...lesson }),
  [catalog('moveLesson')]: w => ({ lesson: w.lessonId, direction: 'down' }),
  [catalog('deleteLesson')]: w => ({ lesson: w.spareLessonId }),
  'lib/offers/actions/offers.ts#addOffer': w => ({ ...offer, 'products[]': [w.productId] }),
  'lib/offers/actions/offers.ts#saveOffer': w => ({ ...offer, offer: w.offerId, 'products[]': [w.productId] }),
}

const people: Record<string, Input> = {
  [contacts('contact.ts#addContact')]: () => person,
  [contacts('contact.ts#changeContact')]: w => ({ ...person, contact: w.contact.id, email: 'ada@example.com' }),
  [contacts('contact.ts#block')]: w => ({ contact: w.contact.id }),
  [contacts('contact.ts#unblock')]: w => ({ contact: w.blockedId }),
  [contacts('contact.ts#tryAgain')]: w => ({ contact: w.bouncedId }),
  [contacts('devices.ts#signOutOne')]: w => ({ contact: w.contact.id, device: w.deviceId }),
  [contacts('devices.ts#signOutEverywhere')]: w => ({ contact: w.contact.id }),
  [contacts('link.ts#generateLink')]: w => ({ contact: w.contact.id, life: '24', use: 'reusable', consent: 'on' }),
  [contacts('password.ts#removePassword')]: w => ({ contact: w.contact.id }),
  'lib/offers/actions/grants.ts#grant': w => ({ contact: w.contact.id, offer: w.newOfferId, from: '', until: '' }),
  'lib/offers/actions/grants.ts#revoke': w => ({ contact: w.contact.id, grant: w.grantId }),
  'lib/offers/actions/grants.ts#restore': w => ({ contact: w.contact.id, grant: w.revokedGrantId }),
  'lib/support/actions.ts#lookAtLink': w => ({ pasted: w.learnerLink }),
  'lib/messaging/actions.ts#sendAgain': w => ({ message: w.messageId }),
  'lib/messaging/actions.ts#sendLoginEmail': w => ({ 'contacts[]': [w.contact.id] }),
}

const places: Record<string, Input> = {
  [site('saveSite')]: () => ({
    siteName: 'Lakeside at night',
    timeZone: 'Europe/Madrid',
    supportEmail: 'night@lakeside.example.com',
    supportPhone: '',
    accentColour: '#1f5f4a',
    language: 'en',
    openMode: 'one_click',
    linkLife: '720',
  }),
  [site('replaceLogo')]: () => ({ logo: picture }),
  [site('removeLogo')]: () => ({}),
  [site('regenerateMagicLink')]: () => ({ signOut: 'on', putInMenus: 'on' }),
  [site('turnOffLinks')]: w => ({ typedName: w.location.name, signOut: 'on' }),
  'lib/agencies/actions/agency.ts#saveAgency': () => ({ name: 'Southlight', newLocationsUse: 'courses' }),
  'lib/agencies/actions/agency.ts#addLocation': () => ({
    name: 'Hilltop',
    timeZone: 'Europe/Berlin',
    language: 'de',
    supportEmail: '',
    accentColour: '#1f5f4a',
  }),
  'lib/catalog/actions/shared.ts#saveShare': w => ({ product: w.productId, where: 'all', 'roles[]': ['account_user'] }),
  'lib/catalog/actions/shared.ts#shareAgain': w => ({
    product: w.productId,
    where: 'all',
    'roles[]': ['account_user'],
  }),
  'lib/catalog/actions/shared.ts#stopSharing': w => ({ product: w.productId }),
  [menu('addMenuLink')]: entryOf,
  [menu('saveMenuLink')]: w => ({ ...entryOf(w), link: w.entryId }),
  [menu('deleteMenuLink')]: w => ({ link: w.entryId }),
  [menu('restoreMenuLink')]: w => ({ link: w.deletedEntryId }),
  [menu('moveEntry')]: w => ({ link: w.entryId, direction: 'down' }),
  [menu('orderEntries')]: w => ({ 'order[]': [w.deletedEntryId, w.entryId] }),
  [menu('giveNewLink')]: w => ({ link: w.entryId }),
}

const accounts: Record<string, Input> = {
  [auth('signIn')]: (_, { bystander }) => ({ email: bystander.email, password: bystander.password }),
  [auth('enterPortal')]: (w, { bystander }) => ({
    email: w.contact.email ?? '',
    password: bystander.password,
    way: 'password',
  }),
  [auth('signOut')]: () => ({}),
  [auth('setNewPassword')]: resetToken,
  [auth('changeProfile')]: () => ({ name: 'Sol Priest' }),
  [auth('changePassword')]: (_, { users }) => ({ currentPassword: users.agency_admin.password, newPassword }),
  [auth('endOwnSession')]: ownSession,
}

const learners: Record<string, Input> = {
  'lib/progress/actions.ts#completeAndContinue': w => ({ lesson: w.lessonId }),
  'lib/contacts/actions/profile.ts#saveProfile': () => ({ firstName: 'Mia', lastName: 'Lindqvist', language: 'es' }),
  [contacts('password.ts#savePassword')]: (_, { bystander }) => ({
    had: 'yes',
    currentPassword: bystander.password,
    newPassword,
  }),
  [contacts('password.ts#removeOwnPassword')]: (_, { bystander }) => ({ currentPassword: bystander.password }),
  'lib/sessions/actions/portal.ts#signOutOwnDevice': w => ({ device: w.deviceId }),
  'lib/sessions/actions/portal.ts#signOutEverywhere': () => ({}),
}

/** What fills each action's form well enough that nothing but a missing right keeps it from doing its work. */
export const inputs: Record<string, Input> = { ...courses, ...people, ...places, ...accounts, ...learners }

/** The same of public actions without what they need: refused, whoever asks. */
export const keyless: Record<string, Input> = {
  [auth('signIn')]: (_, { bystander }) => ({ email: bystander.email, password: wrongPassword }),
  [auth('enterPortal')]: w => ({ email: w.contact.email ?? '', password: wrongPassword, way: 'password' }),
  [auth('setNewPassword')]: () => ({ token: 'A'.repeat(43), password: newPassword }),
  [auth('setUp')]: () => ({
    token: 'A'.repeat(43),
    agencyName: 'Southlight',
    name: 'Sol Priest',
    email: 'sol@southlight.example',
    password: newPassword,
  }),
  'lib/demo/actions.ts#signInToDemo': () => ({ who: 'agencyAdmin' }),
}

/** The form as it stands in that location; every door but the public ones reads the hidden field. */
export async function fieldsOf(
  input: Input,
  { world, staff }: { world: World; staff: Staff },
  caller: Caller,
): Promise<Fields> {
  return { location: world.location.slug, ...(await input(world, staff, caller)) }
}
