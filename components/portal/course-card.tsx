import { Lock as LockIcon } from 'lucide-react'
import Link from 'next/link'
import type { ReactNode } from 'react'
import { Cover } from '@/components/brand/cover'
import { Bar } from '@/components/ui/bar'
import { Badge, Status } from '@/components/ui/status'
import { courseLock } from '@/lib/catalog/rules/way'
import type { Course, PortalProduct } from '@/lib/catalog/types'
import { dayOf, lockWords, percentOf, type Voice } from './words'

type Props = { product: PortalProduct; href: string | null; grey?: boolean; children: ReactNode }

/** One course in the library; on phones it lies down. Without an address it is named, but not to be entered. */
function Card({ product, href, grey, children }: Props) {
  return (
    <li className="relative flex flex-col overflow-hidden rounded-xl bg-surface shadow-raised max-sm:grid max-sm:grid-cols-[7rem_minmax(0,1fr)]">
      <Cover productId={product.id} grey={grey} className="h-full w-full sm:aspect-video sm:h-auto" />
      <div className="flex flex-1 flex-col gap-3 p-4">
        <h3 className="text-base font-semibold tracking-[-.01em]">
          {href ? (
            <Link href={href} prefetch={false} className="after:absolute after:inset-0 after:rounded-xl">
              {product.title}
            </Link>
          ) : (
            product.title
          )}
        </h3>
        <div className="mt-auto grid gap-3">{children}</div>
      </div>
    </li>
  )
}

function Closed({ title, words, voice }: { title: string; words: string; voice: Voice }) {
  return (
    <>
      <Bar value={0} label={voice.text.progress.notOpen(title)} />
      <p className="flex items-center gap-1.5 text-muted">
        <LockIcon aria-hidden className="size-4 shrink-0" strokeWidth={1.75} />
        {words}
      </p>
    </>
  )
}

/** A course of the learner's, with how far they are or when it opens. */
export function CourseCard({ course, href, voice }: { course: Course; href: string; voice: Voice }) {
  const { product, outline } = course
  const { progress } = voice.text
  const lock = courseLock(outline)
  const percent = percentOf(outline)
  if (lock) {
    return (
      <Card product={product} href={href} grey>
        <Closed title={product.title} words={lockWords(lock, voice)} voice={voice} />
      </Card>
    )
  }
  return (
    <Card product={product} href={href}>
      <Bar value={percent} label={progress.percent(product.title, percent)} />
      {outline.total > 0 && outline.done === outline.total ? (
        <Status tone="positive" icon="check">
          {progress.completed}
        </Status>
      ) : (
        <p className="flex flex-wrap items-center justify-between gap-2 text-muted tabular-nums">
          {standing(outline, voice)}
          {product.status === 'draft' ? <Badge icon="draft">{progress.draft}</Badge> : null}
        </p>
      )}
    </Card>
  )
}

/** `9 of 24 lessons` · `Not started, 12 lessons` · `No lessons yet`. */
export function standing({ done, total }: { done: number; total: number }, { text: { progress } }: Voice): string {
  if (total === 0) return progress.noLessons
  return done === 0 ? progress.notStarted(total) : progress.of(done, total)
}

/** A course whose grant begins later. */
export function UpcomingCard({ product, voice }: { product: PortalProduct; voice: Voice }) {
  return (
    <Card product={product} href={null} grey>
      <Closed title={product.title} words={voice.text.lock.opensOn(dayOf(product.beginsAt, voice))} voice={voice} />
    </Card>
  )
}

/** A course as an override sees it: no progress, but what the learner would not see. */
export function AdminCard({ course, href, voice }: { course: Course; href: string; voice: Voice }) {
  const { product, outline } = course
  const { text } = voice
  const lock = courseLock(outline)
  return (
    <Card product={product} href={href}>
      <p className="flex min-h-5 flex-wrap items-center justify-between gap-2 text-muted">
        <span className="tabular-nums">
          {outline.total === 0 ? text.progress.noLessons : text.progress.lessons(outline.total)}
        </span>
        {product.status === 'draft' ? <Badge icon="draft">{text.progress.draft}</Badge> : null}
        {product.status === 'published' && lock ? (
          <Badge icon="lock">{lock.opensAt ? text.lock.until(dayOf(lock.opensAt, voice)) : text.lock.locked}</Badge>
        ) : null}
      </p>
    </Card>
  )
}
