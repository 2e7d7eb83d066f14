import { clsx } from 'clsx'
import { type ReactElement, useId } from 'react'
import { coverOf, type SceneName } from './cover-choice'

const arch = (x: number, w: number, top: number, bottom = 180) =>
  `M${x} ${bottom} V${top + w / 2} a${w / 2} ${w / 2} 0 0 1 ${w} 0 V${bottom} Z`
const c = (l: number, ch: number, h: number) => `oklch(${l} ${ch} ${h})`
type Scene = (hue: number, clip: string) => ReactElement

/** Six scenes, all built of arches. */
const scenes: Record<SceneName, Scene> = {
  colonnade: h => (
    <>
      <rect width="320" height="180" fill={c(0.92, 0.04, h)} />
      {[0, 1, 2, 3, 4].map(k => (
        <path key={k} d={arch(24 + k * 56, 48, 96 - k * 14)} fill={c(0.8 - k * 0.09, 0.075, h + k * 6)} />
      ))}
      <rect y="168" width="320" height="12" fill={c(0.38, 0.06, h + 20)} />
    </>
  ),
  nested: h => (
    <>
      <rect width="320" height="180" fill={c(0.9, 0.045, h)} />
      <circle cx="64" cy="52" r="16" fill={c(0.97, 0.03, h + 60)} />
      {[0, 1, 2, 3, 4].map(k => (
        <path
          key={k}
          d={arch(96 + k * 20, 192 - k * 40, 20 + k * 26)}
          fill={c(0.82 - k * 0.1, 0.07 + k * 0.004, h + k * 7)}
        />
      ))}
    </>
  ),
  doorway: h => (
    <>
      <rect width="320" height="180" fill={c(0.42, 0.06, h)} />
      <rect y="140" width="320" height="40" fill={c(0.33, 0.05, h)} />
      <path d="M120 140 H200 L264 180 H72 Z" fill={c(0.76, 0.075, 80)} />
      <path d={arch(112, 96, 28, 140)} fill={c(0.3, 0.05, h)} />
      <path d={arch(120, 80, 36, 140)} fill={c(0.91, 0.06, 82)} />
      <circle cx="180" cy="62" r="9" fill={c(0.985, 0.02, 90)} />
    </>
  ),
  horizon: (h, clip) => (
    <>
      <rect width="320" height="180" fill={c(0.94, 0.02, h)} />
      <clipPath id={clip}>
        <path d={arch(88, 144, 20)} />
      </clipPath>
      <g clipPath={`url(#${clip})`}>
        <rect width="320" height="180" fill={c(0.86, 0.06, h + 50)} />
        <circle cx="160" cy="108" r="30" fill={c(0.95, 0.06, h + 70)} />
        {[0, 1, 2, 3].map(k => (
          <rect key={k} y={112 + k * 17} width="320" height="70" fill={c(0.66 - k * 0.09, 0.08, h)} />
        ))}
      </g>
    </>
  ),
  steps: h => (
    <>
      <rect width="320" height="180" fill={c(0.9, 0.04, h)} />
      <path d={arch(204, 64, 20, 84)} fill={c(0.45, 0.08, h)} />
      {[0, 1, 2, 3].map(k => (
        <rect
          key={k}
          x={180 - k * 48}
          y={84 + k * 24}
          width="320"
          height="120"
          fill={c(0.8 - k * 0.1, 0.07, h + k * 5)}
        />
      ))}
    </>
  ),
  rhythm: h => (
    <>
      <rect width="320" height="180" fill={c(0.36, 0.06, h)} />
      {[0, 1].map(r =>
        [0, 1, 2, 3, 4, 5, 6].map(k => (
          <path
            key={`${r}${k}`}
            d={arch(10 + k * 44, 36, r ? 108 : 22, r ? 168 : 86)}
            fill={c((k + r * 2) % 3 === 0 ? 0.85 : (k + r) % 2 ? 0.62 : 0.5, 0.08, h + ((k + r) % 3) * 14)}
          />
        )),
      )}
    </>
  ),
}

type Props = {
  productId: string
  className?: string
  /** Locked: drawn at 38 %. */
  grey?: boolean
}

/** A product's cover, 16:9 unless told otherwise. Decoration: the title stands beside it. */
export function Cover({ productId, className = 'aspect-video w-full', grey }: Props) {
  const clip = useId()
  const look = clsx('block dark:brightness-[.82]', grey && 'opacity-[.38]', className)
  const { scene, hue } = coverOf(productId)
  return (
    <svg aria-hidden viewBox="0 0 320 180" preserveAspectRatio="xMidYMid slice" className={look}>
      {scenes[scene](hue, clip)}
    </svg>
  )
}
