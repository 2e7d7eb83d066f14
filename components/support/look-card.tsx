import { Card, CardHead } from '@/components/ui/card'
import { LookForm } from './look-form'

/** Where somebody says that their link does not work. */
export function LookCard() {
  return (
    <Card id="look" className="scroll-mt-16 p-4 sm:p-6">
      <CardHead
        title="Why does this link not work?"
        note="Paste the link they have to see what it is, until when it works, why it does not open, and what mends it."
      />
      <div className="mt-4">
        <LookForm />
      </div>
    </Card>
  )
}
