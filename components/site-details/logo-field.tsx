import { clsx } from 'clsx'
import { Upload } from 'lucide-react'
import { LocationMark } from '@/components/brand/location-mark'
import { Button, button } from '@/components/ui/button'
import { type Logo, REMOVE_FORM, UPLOAD_FORM } from './use-logo'

type Props = Omit<Logo, 'forms'> & { name: string; src: string | null; accent: string }

/** The logo: replaced as soon as one is chosen; without script by a button of its own. */
export function LogoField({ name, src, accent, fault, choose }: Props) {
  return (
    <div className="grid content-start gap-1.5">
      <label htmlFor="site-logo" className="w-fit font-medium">
        Logo
      </label>
      <div className="flex min-h-[4.625rem] flex-wrap items-center gap-3 rounded-md border border-line p-3">
        <LocationMark name={name} logo={src} accent={accent} className="size-12" />
        <p className="min-w-0 flex-1 text-muted">{src ? '512 × 512' : 'The arch with initials'}</p>
        <span
          className={clsx(
            button({}),
            'relative overflow-hidden has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-accent',
          )}
        >
          <Upload aria-hidden className="size-4" />
          {src ? 'Replace' : 'Upload'}
          <input
            id="site-logo"
            form={UPLOAD_FORM}
            name="logo"
            type="file"
            accept="image/png,image/jpeg,image/webp"
            aria-describedby={fault ? 'site-logo-error site-logo-hint' : 'site-logo-hint'}
            aria-invalid={fault ? true : undefined}
            onChange={event => choose(event.currentTarget)}
            className="absolute inset-0 cursor-pointer opacity-0"
          />
        </span>
        {src ? (
          <Button type="submit" form={REMOVE_FORM} tone="quiet">
            Remove
          </Button>
        ) : null}
        <noscript>
          <Button type="submit" form={UPLOAD_FORM}>
            Upload the chosen file
          </Button>
        </noscript>
      </div>
      {fault ? (
        <p id="site-logo-error" role="alert" className="text-danger-text">
          {fault}
        </p>
      ) : null}
      <p id="site-logo-hint" className="text-muted">
        PNG, JPEG or WebP of 2 MB at most; used at once.
      </p>
    </div>
  )
}
