'use client'

import { Checkbox, RadioCard } from '@/components/ui/choice'
import { Field, FieldSet, Input, NativeSelect } from '@/components/ui/field'
import { Segmented } from '@/components/ui/segmented'
import type { MenuLinkForm } from '@/lib/menu-links/pages'
import { MERGE_VALUES } from '@/lib/menu-links/rules/address'
import { opensInWords } from '@/lib/menu-links/rules/words'
import type { IconNodes } from './icon-nodes'
import { IconPicker } from './icon-picker'
import { LocationChoice } from './location-choice'

export type MenuLinkValues = {
  title: string
  icon: string
  target: string
  url: string
  linkLocation: string
  opensIn: string
  shownOn: string
  where: string
  /** Ids with commas between. */
  locations: string
  /** Names with commas between. */
  roles: string
  allowCamera: string
  allowMicrophone: string
}
export const menuLinkLabels = {
  title: 'Title',
  icon: 'Icon',
  target: 'Leads to',
  url: 'Address',
  linkLocation: 'User’s Magic Link of',
  locations: 'Which locations',
  roles: 'Who sees it',
}
const ROLES = [
  ['account_user', 'Account users'],
  ['account_admin', 'Account admins'],
  ['agency_user', 'Agency users'],
  ['agency_admin', 'Agency admins'],
] as const

type Props = {
  was: MenuLinkValues
  errors: Record<string, string>
  page: Pick<MenuLinkForm, 'locations' | 'targets'>
  icons: IconNodes
}

/** What an entry is called, what it opens, how, and who sees it. What does not apply is hidden by what is chosen, with script or without. */
export function MenuLinkFields({ was, errors, page, icons }: Props) {
  return (
    <div className="group/menu grid gap-6">
      <Field id="menu-title" label={menuLinkLabels.title} error={errors.title}>
        <Input name="title" maxLength={80} defaultValue={was.title} />
      </Field>
      <IconPicker key={was.icon} icons={icons} value={was.icon} error={errors.icon} />
      <Target was={was} errors={errors} targets={page.targets} />
      <div className="grid gap-3">
        <Segmented
          name="opensIn"
          legend="Opens"
          showLegend
          defaultValue={was.opensIn}
          items={Object.entries(opensInWords).map(([value, label]) => ({ value, label }))}
        />
        <div className="hidden flex-wrap gap-x-6 gap-y-2 group-has-[input[value=iframe]:checked]/menu:flex">
          <Checkbox name="allowCamera" defaultChecked={was.allowCamera === 'on'}>
            Allow the camera
          </Checkbox>
          <Checkbox name="allowMicrophone" defaultChecked={was.allowMicrophone === 'on'}>
            Allow the microphone
          </Checkbox>
        </div>
      </div>
      <Audience was={was} errors={errors} locations={page.locations} />
    </div>
  )
}

function Target({ was, errors, targets }: Pick<Props, 'was' | 'errors'> & { targets: MenuLinkForm['targets'] }) {
  return (
    <div className="grid gap-4">
      <FieldSet id="menu-target" legend={menuLinkLabels.target} error={errors.target}>
        <div className="grid gap-3 sm:grid-cols-2">
          <RadioCard
            name="target"
            value="user_link"
            defaultChecked={was.target === 'user_link'}
            hint="Courses, for signed-in staff."
          >
            User’s Magic Link
          </RadioCard>
          <RadioCard name="target" value="url" defaultChecked={was.target === 'url'} hint="Any page of the web.">
            An address
          </RadioCard>
        </div>
      </FieldSet>
      <div className="hidden group-has-[input[name=target][value^=user]:checked]/menu:grid">
        <Field
          id="menu-linkLocation"
          label={menuLinkLabels.linkLocation}
          hint="Its portal and colours frame the courses that are shared with whoever opens it."
          error={errors.linkLocation}
        >
          <NativeSelect name="linkLocation" defaultValue={was.linkLocation}>
            <option value="">Choose a location</option>
            {targets.map(({ id, name, made }) => (
              <option key={id} value={id}>
                {name}
                {made === 'none' ? ', no link made yet' : made === 'expired' ? ', link has expired' : ''}
              </option>
            ))}
          </NativeSelect>
        </Field>
      </div>
      <div className="hidden group-has-[input[name=target][value=url]:checked]/menu:grid">
        <Field
          id="menu-url"
          label={menuLinkLabels.url}
          error={errors.url}
          hint={
            <>
              Filled in for whoever opens it:{' '}
              {MERGE_VALUES.map(value => (
                <span key={value} className="me-2 inline-block">
                  <code className="font-mono text-mono">{`{{${value}}}`}</code>
                </span>
              ))}
            </>
          }
        >
          <Input
            name="url"
            inputMode="url"
            dir="ltr"
            spellCheck={false}
            autoCapitalize="none"
            placeholder="https://"
            defaultValue={was.url}
            className="font-mono text-mono!"
          />
        </Field>
      </div>
    </div>
  )
}

function Audience({
  was,
  errors,
  locations,
}: Pick<Props, 'was' | 'errors'> & { locations: MenuLinkForm['locations'] }) {
  const roles = was.roles.split(',')
  return (
    <div className="grid gap-6 border-t border-line pt-6">
      <Segmented
        name="shownOn"
        legend="In the sidebar of"
        showLegend
        defaultValue={was.shownOn}
        items={[
          { value: 'locations', label: 'Locations' },
          { value: 'agency', label: 'Agency' },
          { value: 'both', label: 'Both' },
        ]}
      />
      <div className="grid gap-3 group-has-[input[value=agency]:checked]/menu:hidden">
        <FieldSet id="menu-locations" legend={menuLinkLabels.locations} error={errors.locations}>
          <Segmented
            name="where"
            legend="All or some"
            defaultValue={was.where}
            items={[
              { value: 'all', label: 'All, later ones too' },
              { value: 'chosen', label: 'Only these' },
            ]}
          />
          <div className="mt-2 hidden group-has-[input[value=chosen]:checked]/menu:block">
            <LocationChoice locations={locations} chosen={was.locations} />
          </div>
        </FieldSet>
      </div>
      <FieldSet id="menu-roles" legend={menuLinkLabels.roles} error={errors.roles}>
        <div className="grid gap-2 sm:grid-cols-2">
          {ROLES.map(([value, label]) => (
            <Checkbox key={value} name="roles[]" value={value} defaultChecked={roles.includes(value)}>
              {label}
            </Checkbox>
          ))}
        </div>
      </FieldSet>
    </div>
  )
}
