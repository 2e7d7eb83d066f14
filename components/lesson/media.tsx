import { ExternalLink, Play } from 'lucide-react'
import Link from 'next/link'
import { Cover } from '@/components/brand/cover'
import { button } from '@/components/ui/button'
import { Notice } from '@/components/ui/status'
import { type Embed, embedOf } from '@/lib/catalog/rules/embed'
import { portalPaths } from '@/lib/catalog/rules/paths'
import type { LessonAsset } from '@/lib/catalog/types'
import { VideoPlayer } from './player'
import { type LessonProps, MEDIA_ID } from './types'

type Props = Omit<LessonProps, 'at'> & {
  content: NonNullable<LessonProps['data']['content']>
  /** Seconds. */
  start: number
}

/** What a lesson plays: a file of its own, or a film of another site. */
export function Media({ data, content, voice, start, embed }: Props) {
  const { lesson, course, session } = data
  const film = embedOf(content.embedUrl)
  const file = content.files.find(each => each.purpose === 'media')
  if (file) return <OwnFile {...{ data, content, voice, start, file }} />
  if (film)
    return <OtherSite film={film} shown={embed} title={lesson.title} productId={course.product.id} voice={voice} />
  if (lesson.kind === 'text') return null
  return (
    <Notice tone="caution" icon="warn" className="mx-4 mt-4 sm:mx-0 sm:mt-0">
      <p>
        {voice.text.lesson.missing} {session.location.supportEmail}
      </p>
    </Notice>
  )
}

function OwnFile({ data, content, voice, start, file }: Omit<Props, 'embed'> & { file: LessonAsset }) {
  const { lesson, course, session } = data
  const { slug } = session.location
  const src = `${portalPaths.file(slug, file.id)}${start > 0 ? `#t=${start}` : ''}`
  const poster = content.files.find(each => each.purpose === 'poster')
  if (file.contentType.startsWith('audio/')) {
    return (
      <div className="px-4 pt-4 sm:px-0 sm:pt-0">
        <audio id={MEDIA_ID} src={src} controls preload="metadata" aria-label={lesson.title} className="w-full">
          <track kind="captions" src={portalPaths.captions(slug, course.product.id, lesson.id)} />
        </audio>
      </div>
    )
  }
  const captions = {
    src: portalPaths.captions(slug, course.product.id, lesson.id),
    lang: voice.lang,
    label: voice.text.player.captionsOn,
  }
  return (
    <VideoPlayer
      key={lesson.id}
      id={MEDIA_ID}
      src={src}
      {...(poster ? { poster: portalPaths.file(slug, poster.id) } : {})}
      {...(content.transcript.length > 0 ? { captions } : {})}
      words={voice.text.player}
    />
  )
}

type Other = { film: Embed; shown: boolean; title: string; productId: string; voice: LessonProps['voice'] }

/** A film of another site: until somebody asks for it, nothing of that site is loaded. */
function OtherSite({ film, shown, title, productId, voice }: Other) {
  const { embed } = voice.text.lesson
  if (shown) {
    return (
      <iframe
        src={film.player}
        title={title}
        allow="fullscreen; picture-in-picture; encrypted-media"
        referrerPolicy="strict-origin-when-cross-origin"
        className="aspect-video w-full bg-black sm:rounded-2xl"
      />
    )
  }
  return (
    <div className="relative grid min-h-64 overflow-hidden bg-sunken sm:aspect-video sm:rounded-2xl">
      <Cover productId={productId} className="absolute inset-0 size-full" />
      <div className="relative m-4 grid max-w-96 gap-3 place-self-center rounded-xl bg-surface p-6 text-center shadow-overlay">
        <p className="text-muted">{embed.note(film.site)}</p>
        <Link
          href="?embed=1"
          replace
          scroll={false}
          prefetch={false}
          className={button({ tone: 'primary', size: 'lg' })}
        >
          <Play aria-hidden className="size-4 fill-current" />
          {embed.load(film.site)}
        </Link>
        <a href={film.page} rel="noopener noreferrer" target="_blank" className={button({ tone: 'quiet', size: 'lg' })}>
          <ExternalLink aria-hidden className="size-4" strokeWidth={1.75} />
          {embed.elsewhere(film.site)}
        </a>
      </div>
    </div>
  )
}
