'use client'

import { useActionState } from 'react'
import { Card, CardHead } from '@/components/ui/card'
import { FormNotice } from '@/components/ui/form-notice'
import { Segmented } from '@/components/ui/segmented'
import { useFormToast } from '@/components/ui/toast'
import { UnsavedBar, useUnsaved, WarnUnsaved } from '@/components/ui/unsaved'
import { useFormFocus } from '@/components/ui/use-form-focus'
import { saveProduct } from '@/lib/catalog/actions'
import type { ProductPage } from '@/lib/catalog/pages/staff'
import { idle } from '@/lib/platform/form'
import { ProductFields, productLabels } from './product-fields'
import { statusItems } from './status-words'

type Props = { slug: string; product: ProductPage['product']; learners: number }
const labels = {
  title: 'title',
  description: 'description',
  instructorName: 'instructor',
  instructorAbout: 'about the instructor',
  status: 'status',
}

/** The product's own texts and whether learners see it. */
export function ProductCard({ slug, product, learners }: Props) {
  const [state, action] = useActionState(saveProduct, idle)
  const ref = useFormFocus(state)
  const unsaved = useUnsaved(ref, { savedAt: state.status === 'ok' ? state.at : undefined })
  useFormToast(state, { title: 'Product saved' })
  const status = (state.status === 'error' ? state.values.status : undefined) ?? product.status
  return (
    <Card>
      <form ref={ref} action={action} noValidate>
        <div className="grid gap-4 p-4 sm:p-6">
          <CardHead title="About it" />
          <FormNotice state={state} labels={productLabels} prefix="product-" />
          <input type="hidden" name="location" value={slug} />
          <input type="hidden" name="product" value={product.id} />
          <div className="grid gap-1.5">
            <Segmented name="status" legend="Status" showLegend defaultValue={status} items={statusItems} />
            <p className="text-muted">
              {product.status === 'published'
                ? `${learners === 1 ? '1 contact holds' : `${learners} contacts hold`} it by an offer now.`
                : 'A draft is not shown to learners, whatever they hold.'}
            </p>
          </div>
          <ProductFields prefix="product-" state={state} start={product} />
        </div>
        <UnsavedBar {...unsaved} labels={labels} onDiscard={unsaved.discard} />
      </form>
      <WarnUnsaved count={unsaved.count} />
    </Card>
  )
}
