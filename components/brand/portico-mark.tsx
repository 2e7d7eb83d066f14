import { clsx } from 'clsx'

export function PorticoMark({ className = 'size-5 text-accent' }: { className?: string }) {
  return (
    <svg aria-hidden viewBox="0 0 20 20" className={clsx('shrink-0', className)}>
      <path
        fill="currentColor"
        fillRule="evenodd"
        d="M1 19V10a9 9 0 0 1 18 0v9H1Zm5.5 0h7v-8.5a3.5 3.5 0 0 0-7 0V19Z"
      />
    </svg>
  )
}
