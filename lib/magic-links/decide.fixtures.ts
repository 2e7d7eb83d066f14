import { iatToDate } from './token'
import type { ButtonReason, Decision, Facts, Link } from './types'

const HOUR = 3_600_000
export const link: Link = {
  kind: 1,
  kid: 1,
  locationNumber: 7,
  principalId: '11112222-3333-4444-8555-666677778888',
  iat: 91_357_200,
  ttlHours: 720,
  linksGeneration: 500,
  principalGeneration: Buffer.from('c1c2c3c4c5', 'hex'),
  jti: null,
}
export const once: Link = { ...link, kind: 3, jti: Buffer.from('0a0b0c0d0e0f', 'hex') }
export const made = iatToDate(link.iat)
/** So many hours after the links of these tests were made. */
export const hoursIn = (hours: number) => new Date(made.getTime() + hours * HOUR)

export const admin = {
  userId: 'u1',
  sessionId: 's1',
  isAgencyAdminOfThisAgency: true,
  belongsToThisAgency: true,
  worksHere: true,
}
export const colleague = { ...admin, isAgencyAdminOfThisAgency: false }
export const stranger = { ...colleague, belongsToThisAgency: false, worksHere: false }
export const session: NonNullable<Facts['portalSession']> = {
  kind: 'learner',
  contactId: link.principalId,
  isThisContact: true,
  live: true,
  maskedName: 'm•••@e•••.com',
}
export const somebodyElse = { ...session, contactId: 'other', isThisContact: false, maskedName: 'a•••@e•••.com' }

export type Changes = Partial<Omit<Facts, 'location' | 'contact'>> & {
  location?: Partial<Facts['location']>
  contact?: Partial<NonNullable<Facts['contact']>> | null
}

/** Facts of an untroubled opening an hour after the link was made, changed as told. */
export function facts({ location, contact, ...rest }: Changes = {}): Facts {
  return {
    now: hoursIn(1),
    liveGrants: 1,
    lastGrant: null,
    spent: null,
    device: { known: false, activeDevices: 0 },
    portalSession: null,
    staff: null,
    ...rest,
    location: {
      id: 'l1',
      slug: 'lakeside-yoga',
      number: 7,
      agencyId: 'a1',
      status: 'active',
      agencyStatus: 'active',
      linksGeneration: 500,
      linksEpoch: 0,
      maxAgeHours: null,
      notBefore: null,
      openMode: 'one_click',
      deviceCap: null,
      ...location,
    },
    contact:
      contact === null
        ? null
        : {
            id: link.principalId,
            status: 'active',
            linkGeneration: Buffer.from('c1c2c3c4c5', 'hex'),
            linkEpoch: 0,
            maskedEmail: 'm•••@e•••.com',
            ...contact,
          },
  }
}

export const opened = (provisional: boolean, endsDevice = false): Decision => ({
  do: 'open',
  as: 'learner',
  provisional,
  endsDevice,
})
export const asOverride: Decision = { do: 'open', as: 'override' }
export const button = (...reasons: [ButtonReason, ...ButtonReason[]]): Decision => ({
  do: 'button',
  as: 'learner',
  why: reasons[0],
  reasons,
})
