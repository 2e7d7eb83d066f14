'use client'

import {
  CaptionsButton,
  Container,
  Controls,
  createPlayer,
  FullscreenButton,
  Hotkey,
  MuteButton,
  PlayButton,
  PlaybackRateButton,
  Time,
  TimeSlider,
} from '@videojs/react'
import { Video, videoFeatures } from '@videojs/react/video'
import { Captions, Maximize, Minimize, Pause, Play, Volume2, VolumeX } from 'lucide-react'
import type { ComponentProps } from 'react'
import type { PortalText } from '@/lib/language/portal'
import { useMounted } from './use-mounted'

const { Player } = createPlayer({ features: videoFeatures })

type Props = {
  id: string
  /** With `#t=` where it is to begin. */
  src: string
  poster?: string
  captions?: { src: string; lang: string; label: string }
  words: PortalText['player']
}

const SKIP_SECONDS = 5
const control =
  'grid size-11 shrink-0 place-items-center rounded-md hover:bg-white/15 focus-visible:outline-white focus-visible:-outline-offset-4'

/** A film with our controls. Before they work, and without script, it has the browser's own. */
export function VideoPlayer({ id, src, poster, captions, words }: Props) {
  const mounted = useMounted()
  return (
    <Player>
      <Container
        dir="ltr"
        aria-label={words.region}
        className="group/player relative aspect-video overflow-hidden bg-black sm:rounded-2xl"
      >
        <Video
          id={id}
          src={src}
          poster={poster}
          controls={!mounted}
          playsInline
          preload="metadata"
          className="size-full object-contain"
        >
          {captions ? (
            <track kind="captions" src={captions.src} srcLang={captions.lang} label={captions.label} />
          ) : null}
        </Video>
        {mounted ? <Buttons words={words} /> : null}
      </Container>
    </Player>
  )
}

function Buttons({ words }: { words: PortalText['player'] }) {
  return (
    <>
      <Controls.Root>
        <Controls.Content className="absolute inset-x-0 bottom-0 bg-linear-to-t from-black/75 to-transparent px-3 pt-12 pb-2 text-white opacity-0 transition-opacity duration-150 data-visible:opacity-100 group-focus-within/player:opacity-100 sm:px-4">
          <Slider label={words.seek} />
          <div className="-mx-2 flex items-center">
            <PlayButton
              label={state => (state.paused ? words.play : words.pause)}
              className={control}
              render={(props, state) => (
                <IconButton {...props} icon={state.paused ? Play : Pause} className={`${control} *:fill-current`} />
              )}
            />
            <MuteButton
              label={state => (state.muted ? words.unmute : words.mute)}
              render={(props, state) => <IconButton {...props} icon={state.muted ? VolumeX : Volume2} />}
              className={`${control} max-sm:hidden`}
            />
            <p className="flex gap-1 ps-1 text-sm tabular-nums">
              <Time.Value type="current" />
              <span aria-hidden>/</span>
              <Time.Value type="duration" />
            </p>
            <PlaybackRateButton
              label={state => `${words.speed} ${state.rate}`}
              className={`${control} ms-auto font-medium tabular-nums`}
              render={(props, state) => <button {...props}>{Math.round(state.rate * 10) / 10}×</button>}
            />
            <CaptionsButton
              label={words.captions}
              className={`${control} data-active:bg-white/20`}
              render={(props, state) => <IconButton {...props} icon={Captions} aria-pressed={state.subtitlesShowing} />}
            />
            <FullscreenButton
              label={state => (state.fullscreen ? words.exitFullscreen : words.fullscreen)}
              className={control}
              render={(props, state) => <IconButton {...props} icon={state.fullscreen ? Minimize : Maximize} />}
            />
          </div>
        </Controls.Content>
      </Controls.Root>
      <Keys />
    </>
  )
}

function IconButton({ icon: Icon, ...props }: ComponentProps<'button'> & { icon: typeof Play }) {
  return (
    <button {...props}>
      <Icon aria-hidden className="size-5" />
    </button>
  )
}

function Slider({ label }: { label: string }) {
  return (
    <TimeSlider.Root label={label} className="group/slider relative flex h-6 cursor-pointer items-center outline-none">
      <TimeSlider.Track className="relative h-1 w-full overflow-hidden rounded-full bg-white/30">
        <TimeSlider.Buffer className="absolute inset-y-0 start-0 w-(--media-slider-buffer) bg-white/35" />
        <TimeSlider.Fill className="absolute inset-y-0 start-0 w-(--media-slider-fill) bg-white" />
      </TimeSlider.Track>
      <TimeSlider.Thumb className="absolute start-(--media-slider-fill) -ms-1.5 size-3 rounded-full bg-white focus-visible:outline-2 focus-visible:outline-offset-2 focus-visible:outline-white" />
    </TimeSlider.Root>
  )
}

/** They answer while the player has the focus, so that no other key on the page is taken. */
function Keys() {
  return (
    <>
      <Hotkey keys="Space" action="togglePaused" />
      <Hotkey keys="k" action="togglePaused" />
      <Hotkey keys="ArrowLeft" action="seekStep" value={-SKIP_SECONDS} />
      <Hotkey keys="ArrowRight" action="seekStep" value={SKIP_SECONDS} />
      <Hotkey keys="c" action="toggleSubtitles" />
      <Hotkey keys="f" action="toggleFullscreen" />
      <Hotkey keys="m" action="toggleMuted" />
      <Hotkey keys="Shift+." action="speedUp" />
      <Hotkey keys="Shift+," action="speedDown" />
    </>
  )
}
