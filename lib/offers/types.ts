/** What an offer costs, as a label: Portico takes no money itself. */
export type Price = 'free' | 'one_time' | 'subscription'

export type OfferFields = {
  title: string
  description: string
  price: Price
  status: 'draft' | 'published'
  /** A grant lasts so many whole days; null: no end. */
  accessDays: number | null
  /** `2026-11-24`: grants begin then, at the location's midnight; null: at once. */
  beginsOn: string | null
}
