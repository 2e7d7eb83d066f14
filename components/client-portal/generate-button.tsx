'use client'

import { Link2 } from 'lucide-react'
import { Button } from '@/components/ui/button'
import { dialogSoon } from '@/components/ui/dialog'

/** Opens the dialog by the address; without script the page comes again with it as a section. */
export function GenerateButton() {
  return (
    <form method="get">
      <Button
        type="submit"
        tone="primary"
        name="generate"
        value="1"
        aria-haspopup="dialog"
        {...dialogSoon}
        onClick={event => {
          event.preventDefault()
          window.history.pushState(null, '', '?generate=1')
        }}
      >
        <Link2 aria-hidden className="size-4" />
        Generate Magic Link
      </Button>
    </form>
  )
}
