import { alderContacts } from '@/db/seed/demo/content/contacts/alder'
import { harborContacts } from '@/db/seed/demo/content/contacts/harbor'
import { lakesideContacts } from '@/db/seed/demo/content/contacts/lakeside'
import type { DemoAgency, DemoContact, DemoOffer, DemoSharedProduct } from '@/db/seed/demo/content/types'

/** The agency that the demo is about. */
export const northlight: DemoAgency = {
  name: 'Northlight Agency',
  slug: 'northlight',
  locations: [
    {
      slug: 'lakeside-yoga',
      name: 'Lakeside Yoga',
      city: 'Chicago',
      timeZone: 'America/Chicago',
      language: 'en',
      supportEmail: 'hello@lakeside.example.com',
      supportPhone: '+1 312 555 0148',
      brand: '#1f5f7a',
      magicLinksFrom: 'courses',
    },
    {
      slug: 'harbor-strength',
      name: 'Harbor Strength',
      city: 'Portland, Maine',
      timeZone: 'America/New_York',
      language: 'en',
      supportEmail: 'desk@harbor.example.com',
      supportPhone: '+1 207 555 0120',
      brand: '#9a3f26',
      magicLinksFrom: 'courses',
    },
    {
      slug: 'alder-clinic',
      name: 'Alder Clinic',
      city: 'Seattle',
      timeZone: 'America/Los_Angeles',
      language: 'en',
      supportEmail: 'patients@alder.example.com',
      supportPhone: '+1 206 555 0170',
      brand: '#46602b',
      magicLinksFrom: 'client_portal',
    },
  ],
  users: [
    {
      name: 'Priya Raman',
      email: 'priya@northlight.example',
      password: 'porch-amber-41',
      role: 'agency_admin',
      locations: [],
    },
    {
      name: 'Felix Aranda',
      email: 'felix@northlight.example',
      password: 'porch-cedar-36',
      role: 'agency_user',
      locations: ['lakeside-yoga', 'harbor-strength'],
    },
    {
      name: 'Daniel Osei',
      email: 'daniel@lakeside.example',
      password: 'porch-moss-17',
      role: 'account_admin',
      locations: ['lakeside-yoga'],
    },
    {
      name: 'June Albrecht',
      email: 'june@lakeside.example',
      password: 'porch-plum-88',
      role: 'account_user',
      locations: ['lakeside-yoga'],
    },
    {
      name: 'Tess Okonkwo',
      email: 'tess@harbor.example',
      password: 'porch-slate-63',
      role: 'account_admin',
      locations: ['harbor-strength'],
    },
    {
      name: 'Noor Saleh',
      email: 'noor@alder.example',
      password: 'porch-fern-29',
      role: 'account_admin',
      locations: ['alder-clinic'],
    },
  ],
}

/** A neighbour that must never be seen from Northlight, nor see it. Its portal holds nothing. */
export const westbridge: DemoAgency = {
  name: 'Westbridge Learning',
  slug: 'westbridge',
  locations: [
    {
      slug: 'quarry-street',
      name: 'Quarry Street Studio',
      city: 'Denver',
      timeZone: 'America/Denver',
      language: 'en',
      supportEmail: 'studio@quarrystreet.example.com',
      supportPhone: '+1 303 555 0190',
      brand: '#5b4a8a',
      magicLinksFrom: 'client_portal',
    },
  ],
  users: [
    {
      name: 'Owen Castellano',
      email: 'owen@westbridge.example',
      password: 'porch-reed-52',
      role: 'agency_admin',
      locations: [],
    },
  ],
}

/** What is granted, location by location. */
export const offers: DemoOffer[] = [
  {
    key: 'foundations',
    location: 'lakeside-yoga',
    title: 'Foundations',
    description:
      'The three courses that we’d give to a friend who is beginning: breath, standing poses, and a back that keeps quiet.',
    products: ['breath-first', 'standing-poses', 'quiet-back'],
    price: 'one_time',
    accessDays: 120,
    status: 'published',
  },
  {
    key: 'teacher-path',
    location: 'lakeside-yoga',
    title: 'Teacher path',
    description: 'For students who have been asked to teach. Stays yours.',
    products: ['teaching-first-class'],
    price: 'one_time',
    status: 'published',
  },
  {
    key: 'free-week',
    location: 'lakeside-yoga',
    title: 'Free week',
    description: 'Seven days with A quiet back, all seven lessons. No card, nothing to cancel.',
    products: ['quiet-back'],
    price: 'free',
    accessDays: 7,
    status: 'published',
  },
  {
    key: 'winter-evenings',
    location: 'lakeside-yoga',
    title: 'Winter evenings',
    description:
      'Opens with the first snow: four evening practices, and A quiet back for the mornings after shoveling.',
    products: ['evening-sequences', 'quiet-back'],
    price: 'one_time',
    beginsInDays: 8,
    status: 'published',
  },
  {
    key: 'membership',
    location: 'harbor-strength',
    title: 'Membership',
    description: 'The gym, the coffee and the course. Month by month.',
    products: ['strong-after-fifty'],
    price: 'subscription',
    status: 'published',
  },
  {
    key: 'first-month',
    location: 'harbor-strength',
    title: 'First month at home',
    description: 'Strong after fifty for thirty days, with a chair and two jugs of water. Free, once.',
    products: ['strong-after-fifty'],
    price: 'free',
    accessDays: 30,
    status: 'published',
  },
  {
    key: 'volunteer-coaches',
    location: 'harbor-strength',
    title: 'Volunteer coaches',
    description: 'Both courses, for members who help on Saturdays.',
    products: ['strong-after-fifty', 'coaching-twice-your-age'],
    price: 'free',
    status: 'published',
  },
  {
    key: 'sleep-program',
    location: 'alder-clinic',
    title: 'Sleep program',
    description: 'For patients of the sleep clinic, and for anyone in the waiting room who asks.',
    products: ['sleeping-better'],
    price: 'free',
    status: 'published',
  },
  {
    key: 'knee-school',
    location: 'alder-clinic',
    title: 'Knee school',
    description: 'Given to every patient with a date for a new knee. Open for a year.',
    products: ['before-your-knee-operation'],
    price: 'free',
    accessDays: 365,
    status: 'published',
  },
  {
    key: 'alder-at-home',
    location: 'alder-clinic',
    title: 'Alder at home',
    description: 'All of our courses for the household. One payment, no end.',
    products: ['sleeping-better', 'before-your-knee-operation'],
    price: 'one_time',
    status: 'published',
  },
]

/** What Northlight shows to the users of its other locations. */
export const sharedProducts: DemoSharedProduct[] = [
  {
    product: 'coaching-twice-your-age',
    to: ['lakeside-yoga', 'alder-clinic'],
    roles: ['account_admin', 'account_user'],
    menuTitle: 'Teacher training',
  },
  {
    product: 'sleeping-better',
    to: ['lakeside-yoga', 'harbor-strength'],
    roles: ['account_admin', 'account_user'],
    menuTitle: 'Team library',
  },
]

/** Forty people, all invented. Mara Lindqvist is the one whose eyes the demo looks through. */
export const contacts: DemoContact[] = [...lakesideContacts, ...harborContacts, ...alderContacts]
