import { Checkbox } from '@/components/ui/choice'
import { Status } from '@/components/ui/status'

function staff(count: number): string {
  if (count === 0) return 'No staff user is'
  return count === 1 ? '1 staff user is' : `${count} staff users are`
}

/** What regenerating ends, and what to do next; with the choice to sign people out. */
export function RegenerateWords({ made, staffSignedIn }: { made: string; staffSignedIn: number }) {
  return (
    <>
      <p className="text-muted">The link made on {made} stops working at once.</p>
      <ul className="mt-4 grid gap-3">
        <li>
          <Status tone="positive" icon="yes" className="items-start! whitespace-normal!">
            <span className="text-ink">No learner’s link is touched, and nobody is signed out unless you say so.</span>
          </Status>
        </li>
        <li>
          <Status tone="caution" icon="warn" className="items-start! whitespace-normal!">
            <span className="text-ink">
              Where the old address was pasted, replace it by hand. Until then it says “A newer link was made”.
            </span>
          </Status>
        </li>
      </ul>
      <div className="mt-4 border-t border-line pt-4">
        <Checkbox name="signOut" hint={`${staff(staffSignedIn)} in the courses by it now.`}>
          Also sign out people who came in with older links
        </Checkbox>
      </div>
    </>
  )
}
