/**
 * Tables above tenants, each with the reason why it has no row level security by location. Every other table of the schema is a tenant
 * table: `(location_id, id)` key, composite references, forced row level security (DESIGN: Data).
 */
export const aboveTenants: Record<string, { why: string; app: 'read' | 'none' }> = {
  agencies: { why: 'owns locations', app: 'read' },
  locations: { why: 'is the tenant', app: 'read' },
  users: { why: 'staff belong to an agency', app: 'read' },
  memberships: { why: 'says which locations a user may enter, before one is entered', app: 'read' },
  staff_sessions: { why: 'staff sign in above locations', app: 'read' },
  setup_links: { why: 'exists before the first agency, and belongs to users above locations', app: 'none' },
  agency_audit: { why: 'what was done to an agency, its locations and users', app: 'none' },
  custom_menu_links: { why: 'one entry may stand in the sidebars of many locations', app: 'read' },
  rate_limits: { why: 'counted by network and account, before a location is known', app: 'none' },
}
