import type { Role } from '@/lib/auth/roles'

/** Roles as staff read them. */
export const roleNames: Record<Role, string> = {
  agency_admin: 'Agency admin',
  agency_user: 'Agency user',
  account_admin: 'Account admin',
  account_user: 'Account user',
}
