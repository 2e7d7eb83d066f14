import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { asSystem, inLocation } from '@/db/client'
import { makeAgency, makeContact, makeGrant, makeLocation, makeOffer, makeProduct } from '@/db/seed/factories'
import { type TestDatabase, testDatabase } from '@/db/seed/testing'
import { countLearners, listCategories, listLessons, listProducts, readLesson, readProduct } from '../reads/staff'
import { createAsset } from './asset'
import { createCategory, deleteCategory, moveCategory, updateCategory } from './category'
import { createLesson, deleteLesson, moveLesson, updateLesson } from './lesson'
import { createProduct, updateProduct } from './product'

let database: TestDatabase
let here: string
let elsewhere: string

beforeAll(async () => {
  database = await testDatabase()
  const location = () => asSystem('test', async tx => (await makeLocation(tx, await makeAgency(tx))).id)
  here = await location()
  elsewhere = await location()
})
afterAll(() => database.close())

const titles = (rows: { title: string }[]) => rows.map(row => row.title)

describe('a product', () => {
  it('begins as a draft, and each part comes at the end of its list', async () => {
    await inLocation(here, async tx => {
      const id = await createProduct(tx, { title: 'Breath first' })
      expect(await readProduct(tx, id)).toMatchObject({ status: 'draft', title: 'Breath first' })
      const first = await createCategory(tx, { productId: id, title: 'Week one' })
      await createCategory(tx, { productId: id, title: 'Week two' })
      await createCategory(tx, { productId: id, parentId: first, title: 'Evening' })
      for (const title of ['a', 'b', 'c']) await createLesson(tx, { productId: id, categoryId: first, title })
      const categories = await listCategories(tx, id)
      expect(categories.map(each => [each.title, each.position, each.status])).toEqual(
        expect.arrayContaining([
          ['Week one', 0, 'draft'],
          ['Week two', 1, 'draft'],
          ['Evening', 0, 'draft'],
        ]),
      )
      expect(titles(await listLessons(tx, id))).toEqual(['a', 'b', 'c'])
    })
  })

  it('keeps the order that it is given', async () => {
    await inLocation(here, async tx => {
      const { productId, lessonIds } = await makeProduct(tx, { title: 'Order', lessons: 3 })
      const [first = '', , third = ''] = lessonIds
      await moveLesson(tx, third, 'up')
      expect((await listLessons(tx, productId)).map(each => each.id)).toEqual([first, third, lessonIds[1]])
      await moveLesson(tx, first, 'up')
      expect((await listLessons(tx, productId))[0]?.id).toBe(first)
      const second = await createCategory(tx, { productId, title: 'Second' })
      await moveCategory(tx, second, 'up')
      expect((await listCategories(tx, productId))[0]?.id).toBe(second)
    })
  })
})

describe('deleting', () => {
  it('takes an empty category only, which no other one waits for', async () => {
    await inLocation(here, async tx => {
      const { productId, categoryId } = await makeProduct(tx)
      expect(await deleteCategory(tx, categoryId)).toBe('not_empty')
      const empty = await createCategory(tx, { productId, title: 'Empty' })
      const waiting = await createCategory(tx, { productId, title: 'Waits', unlockAfterCategoryId: empty })
      expect(await deleteCategory(tx, empty)).toBe('unlocks_another')
      await updateCategory(tx, waiting, { unlockAfterCategoryId: null })
      expect(await deleteCategory(tx, empty)).toBe('deleted')
      expect(await deleteCategory(tx, empty)).toBe('not_found')
    })
  })

  it('takes no lesson whose files would be left behind', async () => {
    await inLocation(here, async tx => {
      const { lessonIds } = await makeProduct(tx)
      const [kept = '', gone = ''] = lessonIds
      const file = { title: 'Card', fileName: 'card.pdf', contentType: 'application/pdf', size: 10 }
      await createAsset(tx, { lessonId: kept, purpose: 'download', ...file })
      expect(await deleteLesson(tx, kept)).toBe('holds_files')
      expect(await deleteLesson(tx, gone)).toBe('deleted')
      expect((await readLesson(tx, kept))?.files).toMatchObject([{ fileName: 'card.pdf' }])
    })
  })
})

describe('the walls', () => {
  it('another location’s product, category and lesson do not exist', async () => {
    const theirs = await inLocation(elsewhere, tx => makeProduct(tx, { title: 'Theirs' }))
    const [lesson = ''] = theirs.lessonIds
    await inLocation(here, async tx => {
      expect(await readProduct(tx, theirs.productId)).toBeNull()
      expect(await readLesson(tx, lesson)).toBeNull()
      expect(await updateProduct(tx, theirs.productId, { title: 'Ours' })).toBe(false)
      expect(await updateCategory(tx, theirs.categoryId, { title: 'Ours' })).toBeNull()
      expect(await updateLesson(tx, lesson, { title: 'Ours' })).toBeNull()
      expect(await moveLesson(tx, lesson, 'down')).toBe(false)
      expect(await deleteLesson(tx, lesson)).toBe('not_found')
      const place = { productId: theirs.productId, categoryId: theirs.categoryId }
      expect(await createLesson(tx, { ...place, title: 'Ours' })).toBeNull()
    })
    await expect(
      inLocation(here, tx => createCategory(tx, { productId: theirs.productId, title: 'Ours' })),
    ).rejects.toThrow()
    expect(await inLocation(elsewhere, tx => readProduct(tx, theirs.productId))).toMatchObject({ title: 'Theirs' })
  })
})

describe('the list', () => {
  it('searches, sorts and pages, and counts lessons, drafts and learners', async () => {
    const location = await asSystem('test', async tx => (await makeLocation(tx, await makeAgency(tx))).id)
    await inLocation(location, async tx => {
      const { productId, lessonIds } = await makeProduct(tx, { title: 'Beta 100%', lessons: 3 })
      await makeProduct(tx, { title: 'alpha', lessons: 1 })
      await makeProduct(tx, { title: 'Gamma', lessons: 0 })
      await updateLesson(tx, lessonIds[0] ?? '', { status: 'draft' })
      const contact = await makeContact(tx)
      for (const _ of [1, 2]) {
        await makeGrant(tx, { contactId: contact.id, offerId: await makeOffer(tx, [productId]) })
      }
      const all = { q: '', sort: 'title' as const, descending: false, limit: 2, offset: 0 }
      const page = await listProducts(tx, all)
      expect([titles(page.rows), page.total]).toEqual([['alpha', 'Beta 100%'], 3])
      expect(page.rows[1]).toMatchObject({ lessons: 3, drafts: 1, learners: 1 })
      expect(titles((await listProducts(tx, { ...all, offset: 2 })).rows)).toEqual(['Gamma'])
      expect(titles((await listProducts(tx, { ...all, sort: 'lessons', descending: true })).rows)).toEqual([
        'Beta 100%',
        'alpha',
      ])
      expect(titles((await listProducts(tx, { ...all, q: '100%' })).rows)).toEqual(['Beta 100%'])
      expect((await listProducts(tx, { ...all, q: '_' })).total).toBe(0)
      expect(await countLearners(tx, productId)).toBe(1)
    })
  })
})
