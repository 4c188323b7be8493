import { getTableColumns, type SQL, sql } from "drizzle-orm"
import type { PgTable } from "drizzle-orm/pg-core"
import type { TxCtx } from "./ctx.ts"

/** Rows that are only ever added: `ctes` are what adds those of a JSON array, named so that others may read them. */
export type Appended<R> = { record: (row: R) => Record<string, unknown>; ctes: (rows: SQL) => SQL[] }

/** What is worked out at the end of a transaction, all of it together, before the rows are written. */
export type Later<T> = { settle: (ctx: TxCtx, items: readonly T[]) => Promise<void> }

/** What a transaction has to do at its end. */
export type Pending = {
  rows: Map<Appended<never>, Record<string, unknown>[]>
  later: Map<Later<never>, unknown[]>
}
export const newPending = (): Pending => ({ rows: new Map(), later: new Map() })

type Row<T extends PgTable, K extends keyof T["$inferInsert"]> = Pick<T["$inferInsert"], K>

/**
 * Adds rows of a table from JSON: `record` is a row by the names of its columns, `insert` a CTE body that reads them as
 * `one`, `rows` what it reads from an array. `computed` columns are SQL.
 */
export function rowsOf<T extends PgTable, const K extends keyof T["$inferInsert"] & string>(
  table: T,
  keys: readonly K[],
  computed: Record<string, SQL> = {},
) {
  const columns = Object.entries(getTableColumns(table)).filter(([key]) => keys.some((one) => one === key))
  const names = [...columns.map(([, { name }]) => name), ...Object.keys(computed)].map((name) => sql.identifier(name))
  const values = [...columns.map(([, { name }]) => sql`one.${sql.identifier(name)}`), ...Object.values(computed)]
  return {
    record: (row: Row<T, K>): Record<string, unknown> =>
      Object.fromEntries(columns.map(([key, { name }]) => [name, row[key as K] ?? null])),
    rows: (array: SQL): SQL => sql`jsonb_populate_recordset(null::${table}, ${array}) with ordinality one`,
    insert: (from: SQL): SQL =>
      sql`insert into ${table} (${sql.join(names, sql`, `)}) select ${sql.join(values, sql`, `)} from ${from}`,
  }
}

/** Records as the array that the CTEs read. */
export const jsonOf = (records: readonly Record<string, unknown>[]): SQL => sql`${JSON.stringify(records)}::text::jsonb`

function addTo<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const values = map.get(key) ?? []
  map.set(key, values)
  values.push(value)
}

/** Has a row added when the transaction ends. Nothing of it can be read before. */
export const append = <R>(ctx: TxCtx, to: Appended<R>, row: R): void => addTo(ctx.pending.rows, to, to.record(row))

/** Leaves something to the end of the transaction, where it is worked out together with all that is like it. */
export const settleLater = <T>(ctx: TxCtx, how: Later<T>, item: T): void => addTo(ctx.pending.later, how, item)

/** Settles what was left to the end and writes all rows that were collected, in one statement. */
export async function writePending(ctx: TxCtx): Promise<void> {
  const { rows, later } = ctx.pending
  for (const [how, items] of later) {
    await (how as Later<unknown>).settle(ctx, items)
  }
  if (rows.size > 0) {
    const ctes = [...rows].flatMap(([to, records]) => to.ctes(jsonOf(records)))
    await ctx.db.execute(sql`with ${sql.join(ctes, sql`, `)} select 1`)
  }
}
