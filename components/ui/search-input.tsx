'use client'

import { clsx } from 'clsx'
import { Search } from 'lucide-react'
import Form from 'next/form'
import { usePathname, useRouter } from 'next/navigation'
import { useEffect, useRef, useTransition } from 'react'
import { Kbd } from './kbd'
import { Spinner } from './spinner'

type Props = {
  label: string
  placeholder?: string
  name?: string
  defaultValue?: string
  /** Other parameters of the address to hold; leave out the page. */
  keep?: Record<string, string | undefined>
  /** A key shown at the end, which the shell listens for. */
  shortcut?: string
  className?: string
}

function addressOf(pathname: string, form: HTMLFormElement): string {
  const query = new URLSearchParams()
  for (const [key, value] of new FormData(form)) if (value) query.set(key, String(value))
  return query.size ? `${pathname}?${query}` : pathname
}

/** Searches the list of the page it stands on: a GET form, and while typing with script. */
export function SearchInput({
  label,
  placeholder = label,
  name = 'q',
  defaultValue = '',
  keep = {},
  shortcut,
  className,
}: Props) {
  const pathname = usePathname()
  const router = useRouter()
  const [pending, start] = useTransition()
  const input = useRef<HTMLInputElement>(null)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)

  useEffect(() => () => clearTimeout(timer.current), [])
  useEffect(() => {
    const box = input.current
    if (box && document.activeElement !== box) box.value = defaultValue
  }, [defaultValue])

  const search = (form: HTMLFormElement | null) => {
    clearTimeout(timer.current)
    timer.current = setTimeout(() => {
      if (form) start(() => router.replace(addressOf(pathname, form), { scroll: false }))
    }, 250)
  }

  return (
    <Form
      action={pathname}
      replace
      scroll={false}
      role="search"
      aria-label={label}
      className={clsx('relative', className ?? 'w-60')}
    >
      <Search aria-hidden className="pointer-events-none absolute inset-y-0 start-2 my-auto size-4 text-muted" />
      <input
        ref={input}
        type="search"
        name={name}
        aria-label={label}
        aria-keyshortcuts={shortcut}
        data-search=""
        placeholder={placeholder}
        defaultValue={defaultValue}
        onChange={event => search(event.currentTarget.form)}
        className="h-8 w-full min-w-0 rounded-md border border-line-strong bg-surface ps-8 pe-8 text-sm max-sm:text-base"
      />
      <span className="pointer-events-none absolute inset-y-0 end-2 flex items-center">
        {pending ? <Spinner /> : shortcut ? <Kbd className="max-sm:hidden">{shortcut}</Kbd> : null}
      </span>
      {Object.entries(keep).map(([key, value]) =>
        value ? <input key={key} type="hidden" name={key} value={value} /> : null,
      )}
    </Form>
  )
}
