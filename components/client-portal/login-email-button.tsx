'use client'

import { Mail } from 'lucide-react'
import { Button } from '@/components/ui/button'

/** Opens the dialog by the address; without script the page comes again with it as a section. */
export function LoginEmailButton() {
  return (
    <form method="get">
      <Button
        type="submit"
        name="login-email"
        value="1"
        aria-haspopup="dialog"
        onClick={event => {
          event.preventDefault()
          window.history.pushState(null, '', '?login-email=1')
        }}
      >
        <Mail aria-hidden className="size-4" />
        Send Login Email
      </Button>
    </form>
  )
}
