import type { Tx } from "@atelier/db"
import { getTableColumns, type SQL, sql } from "drizzle-orm"
import type { PgTable } from "drizzle-orm/pg-core"
import type { TxCtx } from "./ctx.ts"

/** Rows that are only ever added: `ctes` are what adds those of a JSON array, named so that others may read them. */
export type Appended<R> = { record: (row: R) => Record<string, unknown>; ctes: (rows: SQL) => SQL[] }

/** What a transaction has to add at its end, by what adds it. */
export type Pending = Map<Appended<never>, Record<string, unknown>[]>

type Row<T extends PgTable, K extends keyof T["$inferInsert"]> = Pick<T["$inferInsert"], K>

/**
 * Adds rows of a table from JSON: `record` is a row by the names of its columns, `insert` a CTE body that reads them as
 * `one`, `rows` what it reads from an array. `computed` columns are SQL.
 */
export const rowsOf = <T extends PgTable, const K extends keyof T["$inferInsert"] & string>(
  table: T,
  keys: readonly K[],
  computed: Record<string, SQL> = {},
) => {
  const columns = Object.entries(getTableColumns(table)).filter(([key]) => keys.includes(key as K))
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

/** Has a row added when the transaction ends. Nothing of it can be read before. */
export const append = <R>(ctx: TxCtx, to: Appended<R>, row: R): void => {
  const rows = ctx.pending.get(to) ?? []
  ctx.pending.set(to, rows)
  rows.push(to.record(row))
}

/** The statement that adds all of it. */
export const appendSql = (pending: Pending): SQL => {
  const ctes = [...pending].flatMap(([to, rows]) => to.ctes(sql`${JSON.stringify(rows)}::text::jsonb`))
  return sql`with ${sql.join(ctes, sql`, `)} select 1`
}

/** Writes what a transaction has collected, in one statement. */
export const writePending = async (db: Tx, pending: Pending): Promise<void> => {
  if (pending.size > 0) {
    await db.execute(appendSql(pending))
  }
}
