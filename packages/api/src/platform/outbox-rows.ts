import { outbox } from "@atelier/db/schema"
import { type SQL, sql } from "drizzle-orm"
import { append, rowsOf } from "./append.ts"
import type { TxCtx } from "./ctx.ts"

const OUTBOX = rowsOf(outbox, ["kind", "name", "payload", "jobKey", "runAt"])

/** Hints and jobs that leave with the transaction; `insert` also serves a hot write that is one statement. */
export const outboxRows = {
  ...OUTBOX,
  ctes: (rows: SQL) => [sql`sent as (${OUTBOX.insert(OUTBOX.rows(rows))})`],
}

export type OutboxRow = Parameters<typeof OUTBOX.record>[0]

const isSame = (row: OutboxRow) => {
  const payload = JSON.stringify(row.payload)
  return (other: Record<string, unknown>) =>
    other.kind === "hint" && other.name === row.name && JSON.stringify(other.payload) === payload
}

/** The same hint leaves once, however often it is given. */
export const addToOutbox = (ctx: TxCtx, row: OutboxRow): void => {
  if (row.kind !== "hint" || !ctx.pending.rows.get(outboxRows)?.some(isSame(row))) {
    append(ctx, outboxRows, row)
  }
}
