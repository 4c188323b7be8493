import { outbox } from "@atelier/db/schema"
import { type SQL, sql } from "drizzle-orm"
import type { TxCtx } from "./ctx.ts"
import { DEADLINE } from "./outbox.ts"

/** Topics are hints about what changed, never data: `user` (own inbox, balance, offers), `task`, `brief`, `admin`. */
export const TOPICS = ["user", "task", "brief", "admin"] as const
export type Topic = (typeof TOPICS)[number]

/** Writes a hint on the same transaction; listeners refetch what they may see. */
export const emit = async (ctx: TxCtx, topic: Topic, id: string): Promise<void> => {
  await ctx.db.insert(outbox).values({ kind: "hint", name: topic, payload: { id } })
}

/** Hints as a CTE body, each once however many rows of the CTE named by `from` give it. */
export const emitSql = (hints: readonly (readonly [Topic, SQL])[], from: SQL): SQL => sql`
  insert into outbox (kind, name, payload)
  select distinct 'hint'::outbox_kind, hint.topic, jsonb_build_object('id', hint.id)
  from ${from}, lateral (values ${sql.join(
    hints.map(([topic, id]) => sql`(${topic}::text, ${id}::text)`),
    sql`, `,
  )}) hint (topic, id)`

/** Tells the deadline sweeper, once committed, that an earlier deadline may exist. */
export const wakeDeadlines = async (ctx: TxCtx): Promise<void> => {
  await ctx.db.insert(outbox).values({ kind: "hint", name: DEADLINE, payload: {} })
}
