import { againOnConflict } from "#platform/conflict"
import type { JobHandler } from "#platform/enqueue"
import { runRound } from "../run-round.ts"

/** Looks for a freelancer for one task; where many rounds meet it is patient, as the queue's own pauses are long. */
export const handleRunRound: JobHandler<{ taskId: string }> = (ctx, payload) =>
  againOnConflict(() => runRound(ctx, payload))
