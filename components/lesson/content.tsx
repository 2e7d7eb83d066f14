import type { LessonPageData } from '@/lib/catalog/pages/portal'
import { clock } from '@/lib/language/portal'
import { LessonBody } from './body'
import { Downloads } from './downloads'
import { Follower } from './follower'
import { Media } from './media'
import { Transcript } from './transcript'
import { type LessonProps, MEDIA_ID } from './types'

type Props = LessonProps & { content: NonNullable<LessonPageData['content']>; part: 'media' | 'words' }

/** What is in an open lesson: above its title what plays, below it what is read. */
export function LessonContent({ part, ...props }: Props) {
  return part === 'media' ? <MediaPart {...props} /> : <WordsPart {...props} />
}

type Part = Omit<Props, 'part'>

function MediaPart(props: Part) {
  const { content, data, voice, at } = props
  const start = at ?? data.resume
  const plays = content.files.some(file => file.purpose === 'media')
  return (
    <>
      <Media {...props} start={start} />
      {plays && at === null && start > 0 ? (
        <p className="mt-1 flex h-11 items-center gap-3 px-4 text-muted sm:px-0">
          <span className="tabular-nums">{voice.text.lesson.resumed(clock(start))}</span>
          <a href="?t=0" data-seek={0} className="inline-flex h-11 items-center text-ink underline underline-offset-4">
            {voice.text.lesson.startOver}
          </a>
        </p>
      ) : null}
      {plays ? <Follower key={data.lesson.id} mediaId={MEDIA_ID} /> : null}
    </>
  )
}

function WordsPart({ content, data, voice, at }: Part) {
  const downloads = content.files.filter(file => file.purpose === 'download')
  const two = downloads.length > 0 && content.transcript.length > 0
  return (
    <>
      <div className="mt-6">
        <LessonBody body={content.body} />
      </div>
      {downloads.length + content.transcript.length > 0 ? (
        <div className={two ? 'mt-8 grid gap-6 lg:grid-cols-2' : 'mt-8 max-w-[68ch]'}>
          {downloads.length > 0 ? (
            <Downloads files={downloads} slug={data.session.location.slug} voice={voice} />
          ) : null}
          {content.transcript.length > 0 ? (
            <Transcript lines={content.transcript} at={at ?? data.resume} voice={voice} />
          ) : null}
        </div>
      ) : null}
    </>
  )
}
