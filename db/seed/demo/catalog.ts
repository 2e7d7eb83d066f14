import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { inLocation, type LocationTx } from '@/db/client'
import { fromMarkdown } from '@/lib/catalog/rules/markdown'
import { createAsset } from '@/lib/catalog/writes/asset'
import { createCategory } from '@/lib/catalog/writes/category'
import { createLesson } from '@/lib/catalog/writes/lesson'
import { createProduct } from '@/lib/catalog/writes/product'
import { createOffer } from '@/lib/offers/writes/offers'
import { saveFile } from '@/lib/platform/files'
import { media } from './content/media'
import { offers } from './content/people'
import { products } from './content/products'
import type { DemoCategory, DemoLesson } from './content/types'
import { idWithCover } from './covers'
import { daysAgo } from './days'

const MEDIA = path.join(process.cwd(), 'db/seed/demo/media')

export type SeededLesson = { id: string; title: string; categoryId: string; published: boolean; seconds: number | null }
/** A location's products by key, each with its lessons in the order of the outline; offers by key. */
export type SeededCatalog = {
  products: Map<string, { id: string; title: string; lessons: SeededLesson[] }>
  offers: Map<string, { id: string; accessDays: number | null }>
}

/** Products with categories, lessons and files, and the offers that bundle them, of one location. */
export async function seedCatalog(locationId: string, slug: string): Promise<SeededCatalog> {
  const seeded: SeededCatalog = { products: new Map(), offers: new Map() }
  for (const product of products.filter(each => each.location === slug)) {
    await inLocation(locationId, async tx => {
      const { key, title, description, status, instructor, cover } = product
      const fields = {
        id: idWithCover(cover),
        title,
        description,
        status,
        instructorName: instructor.name,
        instructorAbout: instructor.about,
      }
      const id = await createProduct(tx, fields)
      const lessons = await seedCategories(tx, id, product.categories)
      seeded.products.set(key, { id, title, lessons: status === 'published' ? lessons : [] })
    })
  }
  await inLocation(locationId, async tx => {
    for (const { key, products: keys, location, beginsInDays, accessDays = null, ...offer } of offers) {
      if (location !== slug) continue
      const productIds = keys.map(each => (seeded.products.get(each) as { id: string }).id)
      const beginsOn = beginsInDays === undefined ? null : daysAgo(-beginsInDays).toISOString().slice(0, 10)
      seeded.offers.set(key, { id: await createOffer(tx, { ...offer, productIds, accessDays, beginsOn }), accessDays })
    }
  })
  return seeded
}

async function seedCategories(
  tx: LocationTx,
  productId: string,
  categories: readonly DemoCategory[],
  parentId: string | null = null,
): Promise<SeededLesson[]> {
  const seeded: SeededLesson[] = []
  let previous: string | null = null
  for (const { title, status = 'published', dripDays = null, dripDate = null, ...category } of categories) {
    const unlockAfterCategoryId = category.lockedUntil === 'previous_category' ? previous : null
    const id: string = await createCategory(tx, {
      productId,
      parentId,
      title,
      status,
      dripDays,
      dripDate,
      unlockAfterCategoryId,
    })
    for (const lesson of category.lessons) seeded.push(await seedLesson(tx, productId, id, lesson))
    seeded.push(...(await seedCategories(tx, productId, category.subcategories ?? [], id)))
    previous = id
  }
  return seeded
}

async function seedLesson(
  tx: LocationTx,
  productId: string,
  categoryId: string,
  lesson: DemoLesson,
): Promise<SeededLesson> {
  const { title, kind, minutes, body, embed, transcript = [], status = 'published' } = lesson
  const fields = { title, kind, minutes, status, transcript, body: fromMarkdown(body), embedUrl: embed ?? null }
  const id = (await createLesson(tx, { productId, categoryId, ...fields })) as string
  const film = lesson.media && media[lesson.media]
  if (film) await seedFile(tx, { lessonId: id, purpose: 'media', title, file: film.file, type: film.type })
  if (film && 'poster' in film) {
    await seedFile(tx, { lessonId: id, purpose: 'poster', title, file: film.poster, type: 'image/webp' })
  }
  for (const download of lesson.downloads ?? []) {
    const { file, type } = media[download.file]
    await seedFile(tx, { lessonId: id, purpose: 'download', title: download.title, file, type })
  }
  return { id, title, categoryId, published: status === 'published', seconds: film?.seconds ?? null }
}

type DemoFile = {
  lessonId: string
  purpose: 'media' | 'poster' | 'download'
  title: string
  file: string
  type: string
}

async function seedFile(tx: LocationTx, { lessonId, purpose, title, file, type }: DemoFile): Promise<void> {
  const bytes = await readFile(path.join(MEDIA, file))
  const id = await createAsset(tx, { lessonId, purpose, title, fileName: file, contentType: type, size: bytes.length })
  await saveFile(tx.locationId, id, bytes)
}
