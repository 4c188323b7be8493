import { outbox } from "@atelier/db/schema"
import { type SQL, sql } from "drizzle-orm"
import { append, rowsOf } from "./append.ts"
import type { TxCtx } from "./ctx.ts"

const OUTBOX = rowsOf(outbox, ["kind", "name", "payload", "jobKey", "runAt"])

/** Hints and jobs that leave with the transaction. */
export const outboxRows = {
  ...OUTBOX,
  ctes: (rows: SQL) => [sql`sent as (${OUTBOX.insert(OUTBOX.rows(rows))})`],
}

type OutboxRow = Parameters<typeof OUTBOX.record>[0]

export const addToOutbox = (ctx: TxCtx, row: OutboxRow): void => append(ctx, outboxRows, row)
