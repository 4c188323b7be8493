import type { JobHandler } from "#platform/enqueue"
import { runRound } from "../run-round.ts"

/** Looks for a freelancer for one task. */
export const handleRunRound: JobHandler<{ taskId: string }> = (ctx, payload) => runRound(ctx, payload)
