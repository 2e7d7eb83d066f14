import { PublishedBadge, statusItems } from '@/components/catalog/status-words'
import { Checkbox } from '@/components/ui/choice'
import { Field, FieldSet, Input, Textarea } from '@/components/ui/field'
import { Segmented } from '@/components/ui/segmented'
import type { OfferPage } from '@/lib/offers/pages'
import { priceLabels } from '@/lib/offers/rules'
import type { FormState } from '@/lib/platform/form'

type OfferValues = {
  title: string
  description: string
  price: string
  status: string
  accessDays: string
  beginsOn: string
  /** Ids with commas between. */
  products: string
}
export const offerLabels = {
  title: 'Title',
  description: 'Description',
  price: 'Price',
  products: 'Products',
  accessDays: 'Days of access',
  beginsOn: 'Begins on',
}
const prices = Object.entries(priceLabels).map(([value, label]) => ({ value, label }))

type Props = { prefix: string; state: FormState; start: OfferValues; products: OfferPage['products'] }

/** An offer's fields, for adding and for changing one. */
export function OfferFields({ prefix, state, start, products }: Props) {
  const was: OfferValues = state.status === 'error' ? { ...start, products: '', ...state.values } : start
  const errors = state.fieldErrors
  const id = (name: string) => `${prefix}${name}`
  const ticked = new Set(was.products.split(','))
  return (
    <div className="grid gap-4">
      <Field id={id('title')} label="Title" error={errors.title}>
        <Input name="title" defaultValue={was.title} />
      </Field>
      <Field id={id('description')} label="Description" optional error={errors.description}>
        <Textarea name="description" rows={2} defaultValue={was.description} />
      </Field>
      <FieldSet
        id={id('products')}
        legend="Products"
        hint="Whoever holds the offer sees these, once they are published."
        error={errors.products}
      >
        {products.length === 0 ? <p>No products yet: add one first.</p> : null}
        <div className="grid max-h-64 gap-2 overflow-y-auto rounded-md border border-line p-3">
          {products.map(product => (
            <Checkbox key={product.id} name="products[]" value={product.id} defaultChecked={ticked.has(product.id)}>
              <span className="flex flex-wrap items-center gap-2">
                {product.title}
                {product.status === 'draft' ? <PublishedBadge status="draft" /> : null}
              </span>
            </Checkbox>
          ))}
        </div>
      </FieldSet>
      <div className="grid gap-1.5">
        <Segmented name="price" legend="Price" showLegend defaultValue={was.price} items={prices} />
        <p className="text-muted">A label for you: no money is taken here.</p>
      </div>
      <div className="grid gap-4 sm:grid-cols-2">
        <Field
          id={id('accessDays')}
          label="Days of access"
          optional
          hint="From each grant on. Empty: no end."
          error={errors.accessDays}
        >
          <Input name="accessDays" inputMode="numeric" defaultValue={was.accessDays} />
        </Field>
        <Field
          id={id('beginsOn')}
          label="Begins on"
          optional
          hint="Grants wait for that day. Empty: at once."
          error={errors.beginsOn}
        >
          <Input name="beginsOn" type="date" defaultValue={was.beginsOn} />
        </Field>
      </div>
      <div className="grid gap-1.5">
        <Segmented name="status" legend="Status" showLegend defaultValue={was.status} items={statusItems} />
        <p className="text-muted">A draft can’t be granted; who holds it already keeps it.</p>
      </div>
    </div>
  )
}
