import { clsx } from 'clsx'
import Link from 'next/link'
import { Cover } from '@/components/brand/cover'
import { Bar } from '@/components/ui/bar'
import { button } from '@/components/ui/button'
import { Card, CardHead } from '@/components/ui/card'
import { EmptyState } from '@/components/ui/empty-state'
import { Status } from '@/components/ui/status'
import { Table, Td, Th, Tr } from '@/components/ui/table'
import type { ContactPage } from '@/lib/contacts/pages'
import { OpenDialog } from './address-dialog'
import { nearDay } from './words'

type Props = Pick<ContactPage, 'products' | 'grants' | 'location' | 'now'> & { firstName: string }
type Product = Props['products'][number]

/** Not where the second column of cards has just begun. */
const roomy = 'xl:max-[90rem]:hidden'

/** What they reach and by which offer, and how far they are. */
export function ProductsCard({ products, grants, location, now, firstName }: Props) {
  if (products.length === 0) return <NoProducts grants={grants} firstName={firstName} />
  const lessons = products.reduce((sum, product) => sum + product.lessons, 0)
  const completed = products.reduce((sum, product) => sum + product.completed, 0)
  return (
    <Card>
      <div className="px-4 pt-6 pb-3 sm:px-6">
        <CardHead
          title="Products"
          note={lessons > 0 ? `${completed} of ${lessons} lessons complete.` : 'Published, but no lesson is.'}
        />
      </div>
      <Table label="Products" min="38rem">
        <thead>
          <tr className="border-b border-line">
            <Th className="sm:ps-6!">Product</Th>
            <Th>By offer</Th>
            <Th>Progress</Th>
            <Th>Where they are</Th>
            <Th end className={clsx('sm:pe-6!', roomy)}>
              Last seen
            </Th>
          </tr>
        </thead>
        <tbody>
          {products.map(product => (
            <Tr key={product.id}>
              <Td className="h-12! max-sm:col-span-2 sm:ps-6!">
                <span className="flex items-center gap-3">
                  <Cover
                    productId={product.id}
                    className="h-6 w-10.5 shrink-0 rounded-sm"
                    grey={product.opensAt !== null}
                  />
                  <Link
                    href={`/locations/${location.slug}/memberships/courses/products/${product.id}`}
                    className="inline-flex min-h-6 items-center font-medium hover:underline"
                  >
                    {product.title}
                  </Link>
                </span>
              </Td>
              <Td muted label="By">
                {product.offerTitle}
              </Td>
              <Td muted>
                {product.lessons === 0 ? (
                  '–'
                ) : (
                  <span className="grid w-26 grid-cols-[minmax(0,1fr)_auto] items-center gap-3">
                    <Bar value={(product.completed / product.lessons) * 100} label={product.title} />
                    <span className="w-10 text-end tabular-nums">
                      {product.completed}/{product.lessons}
                    </span>
                  </span>
                )}
              </Td>
              <Td muted>
                <Where product={product} zone={location.timeZone} now={now} />
              </Td>
              <Td end muted label="Last seen:" className={clsx('whitespace-nowrap sm:pe-6!', roomy)}>
                {product.lastSeenAt ? nearDay(product.lastSeenAt, now, location.timeZone) : '–'}
              </Td>
            </Tr>
          ))}
        </tbody>
      </Table>
    </Card>
  )
}

function Where({ product, zone, now }: { product: Product; zone: string; now: Date }) {
  if (product.opensAt) return <Status icon="lock">{`Opens ${nearDay(product.opensAt, now, zone)}`}</Status>
  if (product.lessons === 0) {
    return (
      <Status tone="caution" icon="warn">
        Published, but no lesson is
      </Status>
    )
  }
  if (product.completed >= product.lessons) {
    return (
      <Status tone="positive" icon="check">
        Completed
      </Status>
    )
  }
  return product.lesson ?? 'Not started'
}

function NoProducts({ grants, firstName }: Pick<Props, 'grants' | 'firstName'>) {
  const held = grants.find(({ state }) => state === 'live' || state === 'to_come')
  if (held) {
    return (
      <Card>
        <EmptyState title="No published products">
          {firstName} holds {held.offerTitle}, and no product of it is published: the library is empty.
        </EmptyState>
      </Card>
    )
  }
  return (
    <Card>
      <EmptyState
        title="No products yet"
        action={
          <OpenDialog dialog="grant" className={button()}>
            Grant an offer
          </OpenDialog>
        }
      >
        {firstName} sees what a granted offer holds, and nothing else. Until one is granted, a link says so and lets
        nobody in.
      </EmptyState>
    </Card>
  )
}
