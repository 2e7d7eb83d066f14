import { BookOpen } from 'lucide-react'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHead } from '@/components/ui/page-head'
import { portalPaths } from '@/lib/catalog/rules/paths'
import type { Course, PortalProduct } from '@/lib/catalog/types'
import { staffText } from '@/lib/language/staff'
import type { PortalSession, UserSession } from '@/lib/sessions/types'
import { ContinueCard, nextOf } from './continue-card'
import { AdminCard, CourseCard, UpcomingCard } from './course-card'
import { Contact } from './foot'
import type { Voice } from './words'

type Shown = { courses: Course[]; upcoming: PortalProduct[]; reached: number; voice: Voice }
type Props = Shown & { session: PortalSession }

const grid = 'mt-4 grid gap-6 max-sm:gap-3 sm:grid-cols-2 lg:grid-cols-3'

/** The library, as whoever is here gets it. */
export function LibraryScreen({ session, ...shown }: Shown & { session: PortalSession | UserSession }) {
  return session.kind === 'agency_override' ? (
    <AdminLibrary session={session} {...shown} />
  ) : (
    <Library session={session} {...shown} />
  )
}

/** What a learner, or a staff user in shared courses, has: first what they were at, then all of it. */
function Library({ session, courses, upcoming, voice }: Shown & { session: PortalSession | UserSession }) {
  const { library, progress } = voice.text
  const { slug } = session.location
  const firstName = firstNameOf(session)
  if (courses.length + upcoming.length === 0) return <NoCourse session={session} voice={voice} />
  const next = nextOf(courses)
  const sum = (pick: (course: Course) => number) => courses.reduce((all, course) => all + pick(course), 0)
  const total = sum(course => course.outline.total)
  return (
    <>
      <h1 className="text-2xl font-semibold tracking-[-.02em]">
        {courses.some(course => course.progress.size > 0) ? library.welcomeBack(firstName) : library.welcome(firstName)}
      </h1>
      {next ? <ContinueCard next={next} slug={slug} voice={voice} /> : null}
      <div className="mt-12 flex flex-wrap items-baseline justify-between gap-x-4">
        <h2 className="text-xl font-semibold tracking-[-.015em]">{library.yours}</h2>
        <p className="text-muted tabular-nums">
          {progress.of(
            sum(course => course.outline.done),
            total,
          )}
        </p>
      </div>
      <ul className={grid}>
        {courses.map(course => (
          <CourseCard
            key={course.product.id}
            course={course}
            href={portalPaths.course(slug, course.product.id)}
            voice={voice}
          />
        ))}
        {upcoming.map(product => (
          <UpcomingCard key={product.id} product={product} voice={voice} />
        ))}
      </ul>
    </>
  )
}

const firstNameOf = (session: PortalSession | UserSession) =>
  session.kind === 'location_user' ? (session.user.name.split(' ')[0] ?? '') : session.contact.firstName

function NoCourse({ session, voice }: { session: PortalSession | UserSession; voice: Voice }) {
  const { library, shell, shared } = voice.text
  return (
    <>
      <h1 className="text-2xl font-semibold tracking-[-.02em]">{library.welcome(firstNameOf(session))}</h1>
      <div className="mt-6 rounded-xl bg-surface shadow-raised">
        {session.kind === 'location_user' ? (
          <EmptyState icon={BookOpen} title={shared.none}>
            {shared.noneNote(session.user.agencyName)}
          </EmptyState>
        ) : (
          <EmptyState icon={BookOpen} title={library.none}>
            {library.noneNote} <Contact site={session.location} or={shell.or} />
          </EmptyState>
        )}
      </div>
    </>
  )
}

/** What an agency admin sees in a learner's place: every course of the location. */
function AdminLibrary({ session, courses, reached, voice }: Props) {
  const { lang, override } = staffText
  const { location, contact } = session
  const drafts = courses.filter(course => course.product.status === 'draft').length
  return (
    <>
      <div lang={lang}>
        <PageHead
          size="learner"
          title={override.library(location.siteName)}
          note={override.libraryNote(courses.length, drafts, contact.firstName, reached)}
        />
      </div>
      <h2 className="sr-only">{voice.text.shell.courses}</h2>
      {courses.length === 0 ? (
        <div lang={lang} className="rounded-xl bg-surface shadow-raised">
          <EmptyState icon={BookOpen} title={override.noCourse}>
            {override.noCourseNote}
          </EmptyState>
        </div>
      ) : (
        <ul className={grid}>
          {courses.map(course => (
            <AdminCard
              key={course.product.id}
              course={course}
              href={portalPaths.course(location.slug, course.product.id)}
              voice={voice}
            />
          ))}
        </ul>
      )}
    </>
  )
}
