import { sql } from 'drizzle-orm'
import type { SystemTx } from '@/db/client'

/** `limit` acts in a window of `windowSeconds`, which begins with the first of them. */
export interface Limit {
  limit: number
  windowSeconds: number
}

/** Longer than any window. */
const SWEPT_AFTER_SECONDS = 2 * 86_400

/** Whether the act may go on; if not, after how many whole seconds it is worth another try. */
export interface LimitAnswer {
  ok: boolean
  retryAfterSeconds: number
}

/**
 * Counts one act under `key` and says whether it is within its limit. One statement: two processes can't both take
 * the last place. What is refused is counted no further than one past the limit. Each act sweeps a few counters that no window can need any
 * more, so that strangers who make up keys leave nothing for good.
 */
export async function take(tx: SystemTx, key: string, { limit, windowSeconds }: Limit): Promise<LimitAnswer> {
  const span = sql`make_interval(secs => ${windowSeconds})`
  const over = sql`r.window_start + ${span} <= now()`
  const rows = await tx.execute<{ count: number; wait: number }>(sql`
    with swept as (
      delete from rate_limits where key in (
        select key from rate_limits where window_start < now() - make_interval(secs => ${SWEPT_AFTER_SECONDS}) and key <> ${key}
        order by window_start limit 10 for update skip locked)
    )
    insert into rate_limits as r (key, window_start, count) values (${key}, now(), 1)
    on conflict (key) do update set
      window_start = case when ${over} then now() else r.window_start end,
      count = case when ${over} then 1 else least(r.count + 1, ${limit + 1}::int) end
    returning count, ceil(extract(epoch from window_start + ${span} - now()))::int as wait`)
  const row = rows[0]
  const ok = row !== undefined && row.count <= limit
  return { ok, retryAfterSeconds: ok ? 0 : Math.max(1, row?.wait ?? windowSeconds) }
}

/** Gives one place back under each key, for an act that turned out to be none that the limit is for. */
export async function giveBack(tx: SystemTx, keys: readonly string[]): Promise<void> {
  for (const key of keys) {
    await tx.execute(sql`update rate_limits set count = greatest(count - 1, 0) where key = ${key}`)
  }
}
