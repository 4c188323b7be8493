import type { JobHandler } from "#platform/enqueue"
import { learnFrom } from "../learn.ts"

/** Brings metrics and affinity up to date after something happened to a task. */
export const handleLearn: JobHandler<{ taskId: string }> = (ctx, payload) => learnFrom(ctx, payload)
