import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import postgres, { type Sql } from 'postgres'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { renderEmail } from '@/components/emails/render'
import { type TestDatabase, testDatabase } from '@/db/seed/testing'
import { seedDemo } from '.'

const folder = mkdtempSync(path.join(tmpdir(), 'demo-dates-'))
let database: TestDatabase
let owner: Sql
beforeAll(async () => {
  process.env.DATA_DIR = folder
  database = await testDatabase()
  await seedDemo(renderEmail)
  owner = postgres(database.ownerUrl, { max: 1, onnotice: () => {} })
})
afterAll(async () => {
  await owner.end()
  await database.close()
  rmSync(folder, { recursive: true })
})

/** Links as the audit and the mails tell of them: whose, when they were made, until when they live. */
const links = `with links as (
  select contact_id, link_iat as iat, timestamptz '2024-01-01Z' + make_interval(secs => link_iat) as made, at as told,
    coalesce((details->>'ttlHours')::int, 720) as ttl, (details->>'olderTurnedOff')::int > 0 as turned_off_older
  from audit_log where act = 'link.generated' and link_kind = 1
), shown as (
  select a.contact_id, a.act, a.reason, a.at, a.link_iat as iat, l.made, l.made + make_interval(hours => l.ttl) as until
  from audit_log a left join links l on l.contact_id = a.contact_id and l.iat = a.link_iat
  where a.act in ('link.opened', 'link.refused')
)`
const holds = `grants g join offer_products op on op.offer_id = g.offer_id join lessons s on s.product_id = op.product_id`

/** What comes after what: each statement gives the rows where it does not. */
const orders: Record<string, string> = {
  'a location opens after its agency': `select l.slug from locations l join agencies a on a.id = l.agency_id where l.created_at < a.created_at`,
  'a user comes after their agency': `select u.email from users u join agencies a on a.id = u.agency_id where u.created_at < a.created_at`,
  'a product, an offer, a contact come after their location': `
    select t.name, t.created_at from (select title as name, location_id, created_at from products
      union all select title, location_id, created_at from offers union all select email, location_id, created_at from contacts) t
    join locations l on l.id = t.location_id where t.created_at < l.created_at`,
  'consent comes after the contact': `select email from contacts where least(email_consent_at, sms_consent_at) < created_at`,
  'a grant comes after its contact and its offer': `
    select c.email, o.title from grants g join contacts c on c.id = g.contact_id join offers o on o.id = g.offer_id
    where g.created_at < greatest(c.created_at, o.created_at)`,
  'access begins once it is granted, and ends after it began': `
    select c.email from grants g join contacts c on c.id = g.contact_id where g.starts_at < g.created_at or g.ends_at <= g.starts_at`,
  'access is told as granted after its grant': `
    select e.type, e.at from domain_events e where e.type like '%access_granted' and not exists (
      select from grants g join offer_products op on op.offer_id = g.offer_id where g.contact_id = e.contact_id
      and e.payload->>'offerId' = g.offer_id::text and e.at between g.created_at and g.created_at + interval '1 hour'
      or g.contact_id = e.contact_id and e.payload->>'productId' = op.product_id::text and e.at >= g.created_at)`,
  'a link is made after its contact, and told when it is made': `${links}
    select c.email, l.made, l.told from links l join contacts c on c.id = l.contact_id
    where l.made < c.created_at - interval '2 seconds' or abs(extract(epoch from l.told - l.made)) > 2`,
  'a link is opened or refused after it was made': `${links}
    select c.email, s.act, s.at, s.made from shown s join contacts c on c.id = s.contact_id where s.made is null or s.at < s.made`,
  'a link opens while it lives, and access does': `${links}
    select c.email, s.at, s.made from shown s join contacts c on c.id = s.contact_id where s.act = 'link.opened' and (s.at > s.until
      or not exists (select from grants g where g.contact_id = s.contact_id and g.starts_at <= s.at and (g.ends_at is null or g.ends_at > s.at)))`,
  'a link opens no more once a newer one turned it off': `${links}
    select c.email, s.at, l.made from shown s join contacts c on c.id = s.contact_id join links l on l.contact_id = s.contact_id
    where s.act = 'link.opened' and l.turned_off_older and l.iat > s.iat and l.made <= s.at`,
  'a refusal’s reason is true by then': `${links}
    select c.email, s.reason, s.at, s.made from shown s join contacts c on c.id = s.contact_id where s.act = 'link.refused' and not case s.reason
      when 'expired' then s.at >= s.until
      when 'replaced' then s.at < s.until and exists (select from links l where l.contact_id = s.contact_id and l.iat > s.iat and l.made <= s.at)
      when 'access_ended' then exists (select from grants g where g.contact_id = s.contact_id and g.ends_at <= s.at)
      when 'no_offer' then not exists (select from grants g where g.contact_id = s.contact_id and g.starts_at <= s.at)
      else s.reason = c.status end`,
  'a contact was first and last here when links say so': `
    select c.email, c.first_opened_at, c.last_opened_at, c.last_seen_at from contacts c left join lateral (
      select min(at) as first, max(at) as last from audit_log a where a.contact_id = c.id and a.act = 'link.opened') o on true
    where c.first_opened_at is distinct from o.first or c.last_opened_at is distinct from o.last or c.last_seen_at < c.last_opened_at`,
  'a device came with an opening': `
    select c.email, d.first_seen_at from devices d join contacts c on c.id = d.contact_id
    where d.first_seen_at < c.first_opened_at or d.last_seen_at < d.first_seen_at or d.last_seen_at > c.last_seen_at`,
  'progress comes after access, the first opening and the drip, and not after the last visit': `
    select c.email, s.title, p.started_at from lesson_progress p join contacts c on c.id = p.contact_id join lessons l on l.id = p.lesson_id
    join lateral (select l.title) s on true left join categories k on k.id = l.category_id
    left join lateral (select min(g.starts_at) as began from ${holds} where g.contact_id = c.id and s.id = l.id) a on true
    where a.began is null or p.started_at < a.began + make_interval(days => coalesce(k.drip_days, 0)) or c.first_opened_at is null
      or p.started_at < c.first_opened_at or p.completed_at < p.started_at or p.updated_at < p.started_at or p.updated_at > c.last_seen_at`,
  'what began in a course is told after its access, what ended after what began': `
    select e.type, e.at from domain_events e join domain_events b on b.contact_id = e.contact_id and b.at > e.at
    and (b.type = 'product_access_granted' and e.type ~ '^(lesson|product)_' and e.type <> b.type and e.payload->>'productId' = b.payload->>'productId'
      or b.type = 'product_started' and e.type in ('product_completed', 'lesson_started') and e.payload->>'productId' = b.payload->>'productId'
      or b.type = 'lesson_started' and e.type = 'lesson_completed' and e.payload->>'lessonId' = b.payload->>'lessonId')`,
  'a mail comes after its contact and its cause': `
    select c.email, m.template, m.created_at from messages m join contacts c on c.id = m.contact_id
    where m.created_at < c.created_at or not exists (select from grants g where g.contact_id = c.id and g.created_at <= m.created_at
      and (m.template <> 'access_granted' or m.created_at <= g.created_at + interval '1 hour'))`,
  'a mail goes after it was written, and comes after it went': `
    select m.id from messages m left join message_events e on e.message_id = m.id
    where m.sent_at < m.created_at or m.minted_at < m.created_at or m.updated_at < m.created_at or e.at < m.created_at`,
  'a course is shared before a user takes it': `
    select u.email, p.started_at from lesson_progress p join users u on u.id = p.user_id join lessons l on l.id = p.lesson_id
    where p.started_at < u.created_at or not exists (
      select from shared_products s where s.product_id = l.product_id and s.created_at <= p.started_at)`,
  'a shared course comes after the course': `
    select p.title from shared_products s join products p on p.id = s.product_id where s.created_at < p.created_at`,
  'a user’s link is made after its location, and a menu’s entry after the link': `
    select l.slug, m.title from locations l left join custom_menu_links m on m.link_location_id = l.id
    where l.user_link_made_at < l.created_at or m.created_at < l.user_link_made_at`,
  'a user’s link was made by somebody, at the moment that the log tells': `
    select l.slug from locations l where l.user_link_made_at is not null and not exists (select from audit_log a
      where a.location_id = l.id and a.act = 'user_link.regenerated' and a.at = l.user_link_made_at and a.actor_user_id = l.user_link_made_by)`,
  'a menu’s entry was opened as often as the log tells, and after it was made': `
    select m.title from custom_menu_links m where m.opens <> (
      select count(*) from audit_log a where a.act = 'link.opened' and a.details->>'menuLink' = m.id::text and a.at >= m.created_at)`,
  'an ended session ended after it began': `select id from sessions where ended_at < created_at`,
}

for (const [order, statement] of Object.entries(orders)) {
  test(order, async () => {
    expect((await owner.unsafe(statement)).map(row => JSON.stringify(row))).toEqual([])
  })
}

test('nothing has happened yet that is told as having happened', async () => {
  const columns = await owner<{ table: string; column: string }[]>`
    select table_name as table, column_name as column from information_schema.columns where table_schema = 'public'
    and data_type = 'timestamp with time zone' and column_name !~ '^(starts_at|ends_at|expires_at)$' and table_name <> 'rate_limits'`
  expect(columns.length).toBeGreaterThan(40)
  const ahead: string[] = []
  for (const { table, column } of columns) {
    const rows = await owner.unsafe(`select 1 from ${table} where ${column} > now()`)
    if (rows.length > 0) ahead.push(`${table}.${column}`)
  }
  expect(ahead).toEqual([])
})

test('the statements see what they are about', async () => {
  const counted = await owner.unsafe<{ name: string; n: number }[]>(`
    select 'opened' as name, count(*)::int as n from audit_log where act = 'link.opened' union all
    select 'refused', count(*)::int from audit_log where act = 'link.refused' union all
    select 'progress', count(*)::int from lesson_progress union all
    select 'granted', count(*)::int from messages where template = 'access_granted' union all
    select 'events', count(*)::int from domain_events where type like '%access_granted'`)
  for (const { name, n } of counted) expect(n, name).toBeGreaterThan(4)
})
