import { clsx } from 'clsx'
import { hash, initials } from './initials'

const hues = [165, 40, 250, 310, 80, 210, 20, 130]

/** Initials on a colour that follows from the name. Stands beside the name, so it is hidden from screen readers. */
export function Avatar({ name, size = 'size-8 text-xs' }: { name: string; size?: string }) {
  const hue = hues[hash(name) % hues.length]
  return (
    <span
      aria-hidden
      className={clsx('grid shrink-0 select-none place-items-center rounded-full font-semibold', size)}
      style={{
        background: `light-dark(oklch(0.93 0.035 ${hue}), oklch(0.33 0.045 ${hue}))`,
        color: `light-dark(oklch(0.4 0.08 ${hue}), oklch(0.88 0.06 ${hue}))`,
      }}
    >
      {initials(name)}
    </span>
  )
}
