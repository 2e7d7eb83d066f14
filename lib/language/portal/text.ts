import type { en } from './en'

/** What the portal says, by the shape of the English catalogue. */
export type PortalText = typeof en
