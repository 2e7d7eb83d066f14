import type { Metadata } from 'next'
import { cookies } from 'next/headers'
import { Keeper } from '@/components/lesson/keeper'
import { LessonKeys } from '@/components/lesson/keys'
import { LessonScreen } from '@/components/lesson/lesson'
import { MEDIA_ID } from '@/components/lesson/types'
import { PortalHead } from '@/components/portal/head'
import { ReadOnly } from '@/components/portal/read-only'
import { StaffBanner } from '@/components/portal/staff-banner'
import { voiceOf } from '@/components/portal/words'
import { langOfSession, lessonPage } from '@/lib/catalog/pages/portal'
import { portalPaths } from '@/lib/catalog/rules/paths'
import { KEYS_COOKIE, keysCookie } from '@/lib/contacts/inputs/profile'

type Props = {
  params: Promise<{ location: string; product: string; lesson: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { location, product, lesson } = await params
  return { title: (await lessonPage(location, product, lesson)).lesson.title }
}

export default async function Page({ params, searchParams }: Props) {
  const [{ location, product, lesson }, query, jar] = await Promise.all([params, searchParams, cookies()])
  const data = await lessonPage(location, product, lesson)
  const { session, content } = data
  const voice = voiceOf(session.location, langOfSession(session))
  const counts = session.kind === 'learner' || session.kind === 'location_user'
  return (
    <>
      <StaffBanner session={session} at={portalPaths.lesson(location, product, lesson)} />
      <PortalHead session={session} text={voice.text} wide />
      <ReadOnly session={session}>
        <LessonScreen data={data} voice={voice} at={secondsOf(query.t)} embed={query.embed === '1'} />
      </ReadOnly>
      {counts && content ? (
        <Keeper key={lesson} beacon={portalPaths.beacon(location)} lessonId={lesson} mediaId={MEDIA_ID} />
      ) : null}
      <LessonKeys key={`keys-${lesson}`} on={keysCookie.isOn(jar.get(KEYS_COOKIE)?.value)} />
    </>
  )
}

function secondsOf(text: string | string[] | undefined): number | null {
  return typeof text === 'string' && /^\d{1,6}$/.test(text) ? Number(text) : null
}
