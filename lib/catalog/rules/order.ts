export type Direction = 'up' | 'down'

/** The list with one of its rows a place earlier or later; unchanged at the ends and where the row is not in it. */
export function moved<Row extends { id: string }>(rows: readonly Row[], id: string, direction: Direction): Row[] {
  const order = [...rows]
  const from = order.findIndex(row => row.id === id)
  const to = direction === 'up' ? from - 1 : from + 1
  const [row, other] = [order[from], order[to]]
  if (!row || !other) return order
  order[from] = other
  order[to] = row
  return order
}
