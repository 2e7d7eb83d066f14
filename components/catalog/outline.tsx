import { AudioLines, FileText, ListTree, Video } from 'lucide-react'
import Link from 'next/link'
import { Card, CardHead } from '@/components/ui/card'
import { EmptyState } from '@/components/ui/empty-state'
import { MoveButtons } from '@/components/ui/move-buttons'
import { Badge } from '@/components/ui/status'
import { moveCategory, moveLesson } from '@/lib/catalog/actions'
import type { ProductPage } from '@/lib/catalog/pages/staff'
import { openingWords, type StaffCategory } from '@/lib/catalog/rules/staff-outline'
import { lessonPath } from '@/lib/catalog/rules/staff-paths'
import type { LessonRow } from '@/lib/catalog/types'
import { AddTitle } from './add-title'
import { CategoryForm } from './category-form'

const icons = { text: FileText, video: Video, audio: AudioLines }
const kinds = { text: 'Text', video: 'Video', audio: 'Audio' }
type Shared = { slug: string; productId: string; titles: Record<string, string>; mayWrite: boolean }

/** Categories and lessons in order, each with what can be done to it. */
export function Outline({ page }: { page: ProductPage }) {
  const shared = {
    slug: page.location.slug,
    productId: page.product.id,
    titles: page.titles,
    mayWrite: page.mayWrite,
  }
  return (
    <Card>
      <div className="p-4 pb-0 sm:p-6 sm:pb-0">
        <CardHead
          title="Outline"
          note="Learners go through it from top to bottom. A draft is not shown to learners, and neither is what lies in it."
        />
      </div>
      {page.outline.length === 0 ? (
        <EmptyState icon={ListTree} title="No categories yet" level={3}>
          A category holds lessons. Give the first one a name below: “Week one”, “Start here”.
        </EmptyState>
      ) : (
        <ul className="mt-4">
          {page.outline.map(category => (
            <CategoryItem key={category.id} category={category} {...shared} />
          ))}
        </ul>
      )}
      {page.mayWrite ? (
        <div className="border-t border-line p-4 sm:px-6">
          <AddTitle slug={shared.slug} product={page.product.id} kind="category" />
        </div>
      ) : null}
    </Card>
  )
}

function CategoryItem({ category, ...shared }: { category: StaffCategory } & Shared) {
  const { slug, mayWrite } = shared
  const opens = openingWords(category, id => shared.titles[id])
  const Heading = category.parentId ? 'h4' : 'h3'
  return (
    <li className={category.parentId ? 'pt-4 ps-4' : 'border-t border-line px-4 py-4 sm:px-6'}>
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <Heading className="font-semibold">{category.title}</Heading>
        {category.status === 'draft' ? <Badge icon="draft">Draft</Badge> : null}
        {opens ? <span className="text-muted">{opens}</span> : null}
        {mayWrite && !(category.first && category.last) ? (
          <span className="ms-auto">
            <MoveButtons
              action={moveCategory}
              fields={{ location: slug, category: category.id }}
              title={category.title}
              first={category.first}
              last={category.last}
            />
          </span>
        ) : null}
      </div>
      {mayWrite ? (
        <details className="mt-1">
          <summary className="inline-flex h-6 w-fit cursor-pointer items-center text-muted hover:text-ink">
            Change this category
          </summary>
          <div className="mt-2">
            <CategoryForm slug={slug} category={category} />
          </div>
        </details>
      ) : null}
      <ul className="mt-2">
        {category.lessons.map((lesson, index) => (
          <LessonItem
            key={lesson.id}
            lesson={lesson}
            first={index === 0}
            last={index === category.lessons.length - 1}
            {...shared}
          />
        ))}
      </ul>
      {mayWrite ? (
        <div className="mt-2">
          <AddTitle
            slug={slug}
            product={shared.productId}
            kind="lesson"
            category={category}
            folded={category.lessons.length > 0}
          />
        </div>
      ) : null}
      {category.subcategories.length > 0 ? (
        <ul className="mt-2 ms-2 border-s border-line">
          {category.subcategories.map(each => (
            <CategoryItem key={each.id} category={each} {...shared} />
          ))}
        </ul>
      ) : null}
    </li>
  )
}

function LessonItem({ lesson, first, last, ...shared }: { lesson: LessonRow; first: boolean; last: boolean } & Shared) {
  const Icon = icons[lesson.kind]
  return (
    <li className="-mx-2 flex min-h-10 items-center gap-3 rounded-md px-2 hover:bg-sunken/60">
      <Icon role="img" aria-label={kinds[lesson.kind]} className="size-4 shrink-0 text-muted" strokeWidth={1.75} />
      <Link
        href={lessonPath(shared.slug, shared.productId, lesson.id)}
        className="min-w-0 flex-1 py-2 hover:underline hover:underline-offset-4"
      >
        {lesson.title}
      </Link>
      {lesson.status === 'draft' ? <Badge icon="draft">Draft</Badge> : null}
      {lesson.minutes ? <span className="shrink-0 text-muted tabular-nums">{lesson.minutes} min</span> : null}
      {shared.mayWrite ? (
        <MoveButtons
          action={moveLesson}
          fields={{ location: shared.slug, lesson: lesson.id }}
          title={lesson.title}
          first={first}
          last={last}
        />
      ) : null}
    </li>
  )
}
