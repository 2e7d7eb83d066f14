import { Checkbox } from '@/components/ui/choice'
import { Status } from '@/components/ui/status'

function staff(count: number): string {
  if (count === 0) return 'No staff user is'
  return count === 1 ? '1 staff user is' : `${count} staff users are`
}

type Props = {
  made: string
  staffSignedIn: number
  /** Titles of the sidebar's entries that open the link. */
  menus: string[]
}

/** What regenerating ends, and what to do next; with the choices to put the new link into the menus and to sign people out. */
export function RegenerateWords({ made, staffSignedIn, menus }: Props) {
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
              {menus.length === 0 ? 'Where the old address was pasted' : 'Where else the old address was pasted'},
              replace it by hand. Until then it says “A newer link was made”.
            </span>
          </Status>
        </li>
      </ul>
      <div className="mt-4 grid gap-3 border-t border-line pt-4">
        {menus.length > 0 ? (
          <Checkbox name="putInMenus" defaultChecked hint={`It stands in ${menuWords(menus)}.`}>
            Put the new link into the {menus.length === 1 ? 'menu' : `${menus.length} menus`} that hold
            {menus.length === 1 ? 's' : ''} the old one
          </Checkbox>
        ) : null}
        <Checkbox name="signOut" hint={`${staff(staffSignedIn)} in the courses by it now.`}>
          Also sign out people who came in with older links
        </Checkbox>
      </div>
    </>
  )
}

const SHOWN = 3

function menuWords(menus: string[]): string {
  const named = menus.slice(0, SHOWN).map(title => `“${title}”`)
  const rest = menus.length - named.length
  return [named.join(', '), ...(rest > 0 ? [`and ${rest} more`] : [])].join(' ')
}
