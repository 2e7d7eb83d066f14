'use server'

import { staffAction } from '@/lib/auth/action'
import {
  categoryChange,
  categoryId,
  categoryInput,
  categoryMove,
  lessonChange,
  lessonId,
  lessonInput,
  lessonMove,
  productChange,
  productInput,
} from './inputs'
import { readLesson } from './reads/staff'
import { fromMarkdown, toMarkdown } from './rules/markdown'
import { lessonPath, productPath } from './rules/staff-paths'
import * as category from './writes/category'
import * as lesson from './writes/lesson'
import { createProduct, updateProduct } from './writes/product'

const gone = { ok: false as const, formError: 'This is not there any more. Reload the page to see what is.' }

/** Adds a product as a draft and opens its page. */
export const addProduct = staffAction({
  may: 'catalog.write',
  input: productInput,
  run: async ({ tx, location, input }) => {
    const id = await createProduct(tx, {
      ...input,
      instructorName: input.instructorName || null,
      instructorAbout: input.instructorAbout || null,
    })
    const audit = { act: 'product.added' as const, details: { product: id, title: input.title } }
    return { ok: true, audit, redirectTo: productPath(location.slug, id) }
  },
})

/** Changes a product's texts and whether learners see it. */
export const saveProduct = staffAction({
  may: 'catalog.write',
  input: productChange,
  run: async ({ tx, input: { product, ...input } }) => {
    const found = await updateProduct(tx, product, {
      ...input,
      instructorName: input.instructorName || null,
      instructorAbout: input.instructorAbout || null,
    })
    if (!found) return gone
    return {
      ok: true,
      audit: { act: 'product.changed', details: { product, title: input.title, status: input.status } },
    }
  },
})

/** Adds a category at the product's end. It is published: learners see it as soon as a lesson in it is. */
export const addCategory = staffAction({
  may: 'catalog.write',
  input: categoryInput,
  run: async ({ tx, input }) => {
    if (!(await updateProduct(tx, input.product, {}))) return gone
    const id = await category.createCategory(tx, { productId: input.product, title: input.title, status: 'published' })
    return { ok: true, audit: { act: 'category.added', details: { category: id, title: input.title } } }
  },
})

/** Renames a category, publishes it, or sets when it opens. */
export const saveCategory = staffAction({
  may: 'catalog.write',
  input: categoryChange,
  run: async ({ tx, input: { category: id, ...fields } }) => {
    if (!(await category.updateCategory(tx, id, fields))) return gone
    return { ok: true, audit: { act: 'category.changed', details: { category: id, ...fields } } }
  },
})

/** Moves a category one place up or down. */
export const moveCategory = staffAction({
  may: 'catalog.write',
  input: categoryMove,
  run: async ({ tx, input }) => {
    if (!(await category.moveCategory(tx, input.category, input.direction))) return gone
    return {
      ok: true,
      audit: { act: 'category.changed', details: { category: input.category, moved: input.direction } },
    }
  },
})

const kept = {
  not_found: gone.formError,
  not_empty: 'It still holds lessons. Delete them first.',
  unlocks_another: 'Another category waits for this one to be complete. Change that first.',
}

/** Deletes a category that is empty. */
export const deleteCategory = staffAction({
  may: 'catalog.write',
  input: categoryId,
  run: async ({ tx, input }) => {
    const done = await category.deleteCategory(tx, input.category)
    if (done !== 'deleted') return { ok: false, formError: kept[done] }
    return { ok: true, audit: { act: 'category.changed', details: { category: input.category, deleted: true } } }
  },
})

/** Adds a lesson at the category's end, a text and a draft, and opens it for writing. */
export const addLesson = staffAction({
  may: 'catalog.write',
  input: lessonInput,
  run: async ({ tx, location, input }) => {
    const where = { productId: input.product, categoryId: input.category }
    const id = await lesson.createLesson(tx, { ...where, title: input.title })
    if (!id) return gone
    const audit = { act: 'lesson.added' as const, details: { lesson: id, title: input.title } }
    return { ok: true, audit, redirectTo: lessonPath(location.slug, input.product, id) }
  },
})

/** Saves a lesson. A text that was not changed is left as it is, with what Markdown has no sign for. */
export const saveLesson = staffAction({
  may: 'catalog.write',
  input: lessonChange,
  run: async ({ tx, input: { lesson: id, body, minutes, ...fields } }) => {
    const found = await readLesson(tx, id)
    if (!found) return gone
    const same = toMarkdown(found.body) === body.replaceAll('\r\n', '\n')
    const text = same ? {} : { body: fromMarkdown(body) }
    await lesson.updateLesson(tx, id, { ...fields, minutes: minutes ?? 0, ...text })
    return {
      ok: true,
      audit: { act: 'lesson.changed', details: { lesson: id, title: fields.title, status: fields.status } },
    }
  },
})

/** Moves a lesson one place up or down within its category. */
export const moveLesson = staffAction({
  may: 'catalog.write',
  input: lessonMove,
  run: async ({ tx, input }) => {
    if (!(await lesson.moveLesson(tx, input.lesson, input.direction))) return gone
    return { ok: true, audit: { act: 'lesson.changed', details: { lesson: input.lesson, moved: input.direction } } }
  },
})

/** Deletes a lesson that holds no files, with everybody's progress in it. */
export const deleteLesson = staffAction({
  may: 'catalog.write',
  input: lessonId,
  run: async ({ tx, location, input }) => {
    const found = await readLesson(tx, input.lesson)
    const done = await lesson.deleteLesson(tx, input.lesson)
    if (!found || done === 'not_found') return gone
    if (done === 'holds_files')
      return { ok: false, formError: 'It holds files. Make it a draft instead: then no learner sees it.' }
    const audit = {
      act: 'lesson.changed' as const,
      details: { lesson: input.lesson, title: found.title, deleted: true },
    }
    return { ok: true, audit, redirectTo: productPath(location.slug, found.productId) }
  },
})
