import type { TxCtx } from "./ctx.ts"
import { DEADLINE } from "./outbox.ts"
import { addToOutbox } from "./outbox-rows.ts"

/** Topics are hints about what changed, never data: `user` (own inbox, balance, offers), `task`, `brief`, `admin`. */
const TOPICS = ["user", "task", "brief", "admin"] as const
export type Topic = (typeof TOPICS)[number]

export const hintRow = (topic: Topic, id: string) => ({ kind: "hint" as const, name: topic, payload: { id } })

/** Sends a hint with the transaction; listeners refetch what they may see. */
export const emit = async (ctx: TxCtx, topic: Topic, id: string): Promise<void> => addToOutbox(ctx, hintRow(topic, id))

/** Tells the deadline sweeper, once committed, that an earlier deadline may exist. */
export async function wakeDeadlines(ctx: TxCtx): Promise<void> {
  return addToOutbox(ctx, { kind: "hint", name: DEADLINE, payload: {} })
}
