import { clsx } from 'clsx'
import { initials } from '@/components/ui/initials'

type Props = {
  name: string
  /** The location's colour; without it the accent of where the mark stands. */
  accent?: string | null
  /** Address of its logo. */
  logo?: string | null
  className?: string
}

/** A location's logo, or an arch in its colour with its initials. Stands beside the name, so it has none itself. */
export function LocationMark({ name, accent, logo, className = 'size-8' }: Props) {
  if (logo) {
    // An image inside SVG: next/image would bring its script to every page, and has nothing to do here.
    return (
      <svg aria-hidden viewBox="0 0 96 96" className={clsx('shrink-0 rounded-md', className)}>
        <image href={logo} width="96" height="96" />
      </svg>
    )
  }
  const fill = accent ?? 'var(--accent)'
  return (
    <svg aria-hidden viewBox="0 0 32 32" className={clsx('shrink-0 select-none', className)}>
      <path d="M2 30V16a14 14 0 0 1 28 0v14Z" fill={fill} />
      <text
        x="16"
        y="18.5"
        textAnchor="middle"
        dominantBaseline="central"
        className="font-sans font-semibold"
        fontSize="12"
        style={{ fill: `oklch(from ${fill} clamp(0.2, (0.66 - l) * 1000, 0.98) 0.015 h)` }}
      >
        {initials(name)}
      </text>
    </svg>
  )
}
