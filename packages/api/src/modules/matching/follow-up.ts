import type { TxCtx } from "#platform/ctx"
import { enqueueNamed } from "#platform/enqueue"

// By name: the handlers of these jobs lead back to the verbs that enqueue them.

/** Looks for the next freelancer once this transaction is committed. */
export const enqueueRound = (ctx: TxCtx, taskId: string): Promise<void> =>
  enqueueNamed(ctx, "matching.run-round", { taskId }, { key: `round:${taskId}` })

/** Brings the metrics of those concerned up to date once this transaction is committed. */
export const enqueueLearning = (ctx: TxCtx, taskId: string): Promise<void> =>
  enqueueNamed(ctx, "matching.learn", { taskId }, { key: `learn:${taskId}` })

/** Tells everyone a broadcast went to. */
export const enqueueAnnouncement = (ctx: TxCtx, roundId: string): Promise<void> =>
  enqueueNamed(ctx, "matching.announce-broadcast", { roundId }, { key: `announce:${roundId}` })
