import type { Metadata } from 'next'
import { DeleteLesson } from '@/components/catalog/delete-lesson'
import { LessonFiles } from '@/components/catalog/lesson-files'
import { LessonForm } from '@/components/catalog/lesson-form'
import { PublishedBadge } from '@/components/catalog/status-words'
import { Crumbs } from '@/components/shell/crumbs'
import { Card } from '@/components/ui/card'
import { PageHead } from '@/components/ui/page-head'
import { Notice } from '@/components/ui/status'
import { loadLesson } from '@/lib/catalog/pages/staff'
import { productPath, productsPath } from '@/lib/catalog/rules/staff-paths'

type Props = { params: Promise<{ location: string; product: string; lesson: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { location, product, lesson } = await params
  return { title: (await loadLesson(location, product, lesson)).lesson.title }
}

export default async function LessonPage({ params }: Props) {
  const { location, product, lesson: id } = await params
  const { lesson, mayWrite, ...page } = await loadLesson(location, product, id)
  const { slug } = page.location
  const above = [
    lesson.productStatus === 'draft' ? 'its product' : null,
    lesson.categoryStatus === 'draft' ? 'its category' : null,
  ].filter(each => each !== null)
  return (
    <>
      <Crumbs
        path={[
          { label: 'Products', href: productsPath(slug) },
          { label: lesson.productTitle, href: productPath(slug, product) },
          { label: lesson.title },
        ]}
      />
      <div className="max-w-3xl">
        <PageHead
          title={lesson.title}
          badge={<PublishedBadge status={lesson.status} />}
          note={`In ${lesson.categoryTitle}. Changed ${lesson.updated}.`}
        />
        <div className="grid gap-6">
          {above.length > 0 ? (
            <Notice tone="caution" icon="draft">
              Learners don’t see this lesson: {above.join(' and ')} {above.length > 1 ? 'are drafts' : 'is a draft'}.
            </Notice>
          ) : null}
          {mayWrite ? (
            <LessonForm slug={slug} lesson={lesson} />
          ) : (
            <Card className="whitespace-pre-line p-4 sm:p-6">{lesson.body}</Card>
          )}
          <LessonFiles lesson={lesson} />
          {mayWrite && lesson.files.length === 0 ? <DeleteLesson slug={slug} lesson={lesson} /> : null}
        </div>
      </div>
    </>
  )
}
