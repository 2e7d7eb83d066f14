import type { Metadata } from 'next'
import { CoursePage } from '@/components/portal/course'
import { PortalPage } from '@/components/portal/page'
import { voiceOf } from '@/components/portal/words'
import { coursePage, langOfSession } from '@/lib/catalog/pages/portal'
import { portalPaths } from '@/lib/catalog/rules/paths'

type Props = { params: Promise<{ location: string; product: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { location, product } = await params
  return { title: (await coursePage(location, product)).course.product.title }
}

export default async function Page({ params }: Props) {
  const { location, product } = await params
  const { session, course } = await coursePage(location, product)
  const voice = voiceOf(session.location, langOfSession(session))
  return (
    <PortalPage session={session} text={voice.text} current="courses" at={portalPaths.course(location, product)}>
      <CoursePage course={course} slug={location} voice={voice} />
    </PortalPage>
  )
}
