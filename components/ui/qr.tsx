import { clsx } from 'clsx'
import { encode } from 'uqr'

type Props = { value: string; label?: string; className?: string }

/** Always dark on white, also in the dark theme: cameras expect it. */
export function Qr({ value, label = 'QR code of the link', className = 'size-40' }: Props) {
  const { data, size } = encode(value, { ecc: 'L', border: 0 })
  const path = data.flatMap((row, y) => row.map((on, x) => (on ? `M${x} ${y}h1v1h-1z` : ''))).join('')
  return (
    <div className={clsx('rounded-md bg-[#fff] p-2 shadow-[0_0_0_1px_var(--line)]', className)}>
      <svg
        role="img"
        aria-label={label}
        viewBox={`0 0 ${size} ${size}`}
        shapeRendering="crispEdges"
        className="size-full"
      >
        <path d={path} fill="#1b1712" />
      </svg>
    </div>
  )
}
