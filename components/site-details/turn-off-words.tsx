import { Checkbox } from '@/components/ui/choice'
import { Field, Input } from '@/components/ui/field'

export type TurnOffNumbers = { canEnter: number; hasLink: boolean; learners: number; staff: number }

const number = new Intl.NumberFormat('en')
const counted = (count: number, one: string) =>
  count === 0 ? `no ${one}` : `${number.format(count)} ${count === 1 ? one : `${one}s`}`

/** Who would be signed out, as a sentence. */
function signedIn({ learners, staff }: TurnOffNumbers): string {
  if (learners + staff === 0) return 'Nobody is signed in now.'
  const words = `${counted(learners, 'learner')} and ${counted(staff, 'staff user')}`
  const verb = learners + staff === 1 ? 'is' : 'are'
  return `${words.charAt(0).toUpperCase()}${words.slice(1)} ${verb} signed in now.`
}

type Props = {
  slug: string
  name: string
  numbers: TurnOffNumbers
  error?: string
  typed?: string
  signOut?: boolean
  prefix: string
}

/** What turning off all links ends, in numbers, and the name to type. */
export function TurnOffWords({ slug, name, numbers, error, typed, signOut, prefix }: Props) {
  const { canEnter, hasLink, learners, staff } = numbers
  const facts: [string, string][] = [
    [number.format(canEnter), canEnter === 1 ? 'contact who can enter' : 'contacts who can enter'],
    [hasLink ? '1' : '0', 'user’s link'],
    [number.format(learners + staff), learners + staff === 1 ? 'person signed in' : 'people signed in'],
  ]
  return (
    <>
      <input type="hidden" name="location" value={slug} />
      <dl className="grid grid-cols-3 divide-x divide-line rounded-md border border-line">
        {facts.map(([value, label]) => (
          <div key={label} className="grid content-start gap-1 p-3">
            <dt className="order-2 text-muted">{label}</dt>
            <dd className="text-xl font-semibold tabular-nums">{value}</dd>
          </div>
        ))}
      </dl>
      <p className="mt-4 text-muted">
        Whoever opens an old link reads “A newer link was made” and can ask for a fresh one. It can’t be taken back.
      </p>
      <div className="mt-4 grid gap-4">
        <Checkbox
          name="signOut"
          defaultChecked={signOut}
          hint={`${signedIn(numbers)} Passwords that learners set are removed too.`}
        >
          Also sign out people who came in with older links
        </Checkbox>
        <Field
          id={`${prefix}typedName`}
          error={error}
          label={
            <>
              Type <span className="font-semibold">{name}</span> to go on
            </>
          }
        >
          <Input name="typedName" defaultValue={typed} autoComplete="off" spellCheck={false} />
        </Field>
      </div>
    </>
  )
}
