import 'server-only'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import { inLocation } from '@/db/client'
import { requireLocation } from '@/lib/auth/gates'
import { listAddress } from '@/lib/auth/list-address'
import { mayInLocation } from '@/lib/auth/roles'
import { isId } from '@/lib/platform/ids'
import { formatRelative } from '@/lib/platform/time'
import { type ProductSort, productsAddress } from '../inputs'
import {
  countLearners,
  countProducts,
  listCategories,
  listLessons,
  listProducts,
  readLesson,
  readProduct,
} from '../reads/staff'
import { toMarkdown } from '../rules/markdown'
import { staffOutline } from '../rules/staff-outline'

const PAGE = 25

/** The products list as its address asks for it. */
export async function loadProducts(slug: string, search: Record<string, unknown>) {
  const { user, location } = await requireLocation(slug, 'catalog.read')
  const address = listAddress(productsAddress, search)
  const descending = address.sort.startsWith('-')
  const sort = address.sort.replace('-', '') as ProductSort
  const now = new Date()
  return inLocation(location.id, async tx => {
    const query = { q: address.q, sort, descending, limit: PAGE, offset: (address.page - 1) * PAGE }
    const { rows, total } = await listProducts(tx, query)
    return {
      location: { slug: location.slug, name: location.name },
      address,
      rows: rows.map(row => ({ ...row, updated: formatRelative(row.updatedAt, now, location.timeZone) })),
      total,
      any: total > 0 || (await countProducts(tx)) > 0,
      pageSize: PAGE,
      mayWrite: mayInLocation(user, location, 'catalog.write'),
    }
  })
}
export type ProductsList = Awaited<ReturnType<typeof loadProducts>>

/** A product with its outline; 404 where this location has none of that id. */
export const loadProduct = cache(async (slug: string, id: string) => {
  const { user, location } = await requireLocation(slug, 'catalog.read')
  if (!isId(id)) notFound()
  const found = await inLocation(location.id, async tx => {
    const product = await readProduct(tx, id)
    if (!product) return null
    const [categories, lessons] = [await listCategories(tx, id), await listLessons(tx, id)]
    return { product, categories, lessons, learners: await countLearners(tx, id) }
  })
  if (!found) notFound()
  const { product, categories, lessons, learners } = found
  return {
    location: { slug: location.slug, name: location.name },
    product: {
      id: product.id,
      title: product.title,
      description: product.description,
      instructorName: product.instructorName ?? '',
      instructorAbout: product.instructorAbout ?? '',
      status: product.status,
    },
    outline: staffOutline(categories, lessons),
    titles: Object.fromEntries(categories.map(category => [category.id, category.title])),
    lessons: lessons.length,
    minutes: lessons.reduce((sum, lesson) => sum + lesson.minutes, 0),
    learners,
    mayWrite: mayInLocation(user, location, 'catalog.write'),
  }
})
export type ProductPage = Awaited<ReturnType<typeof loadProduct>>

/** A lesson for editing, its text as Markdown; 404 where this product has none of that id. */
export const loadLesson = cache(async (slug: string, productId: string, lessonId: string) => {
  const { user, location } = await requireLocation(slug, 'catalog.read')
  if (!isId(productId) || !isId(lessonId)) notFound()
  const lesson = await inLocation(location.id, tx => readLesson(tx, lessonId))
  if (lesson?.productId !== productId) notFound()
  const { body, updatedAt, ...rest } = lesson
  return {
    location: { slug: location.slug, name: location.name },
    lesson: {
      ...rest,
      body: toMarkdown(body),
      updated: formatRelative(updatedAt, new Date(), location.timeZone),
    },
    mayWrite: mayInLocation(user, location, 'catalog.write'),
  }
})
export type LessonPage = Awaited<ReturnType<typeof loadLesson>>
