import type { z } from "zod"
import type { SystemActor } from "./actor.ts"
import type { Ctx, TxCtx } from "./ctx.ts"
import { JOB_TYPES, type JobInput, type JobName, type JobPayload, type JobType } from "./jobs.ts"
import { addToOutbox } from "./outbox-rows.ts"
import type { Queue } from "./queues.ts"

export type JobHandler<P> = (ctx: Ctx<SystemActor>, payload: P) => Promise<void>

/** A job with where its handler is loaded from when it runs. */
export type Job = {
  name: string
  payload: z.ZodType
  queue: Queue
  urgent: boolean
  handler: () => Promise<JobHandler<unknown>>
}

/** The handlers of one module's jobs. */
export type Handlers<N extends JobName> = { [K in N]: () => Promise<JobHandler<JobPayload<K>>> }

export type EnqueueOptions = { key?: string; runAt?: Date }

export function jobRow<N extends JobName>(name: N, payload: JobInput<N>, { key, runAt }: EnqueueOptions = {}) {
  const type: JobType = JOB_TYPES[name]
  const given = type.payload.parse(payload)
  return {
    kind: "job" as const,
    name,
    payload: given,
    jobKey: key ?? (type.onePer ? `${name}:${type.onePer(given)}` : null),
    runAt: runAt ?? null,
  }
}

/** Enqueues a job with the transaction: it runs if, and only if, the transaction commits. */
export async function enqueue<N extends JobName>(
  ctx: TxCtx,
  name: N,
  payload: JobInput<N>,
  options?: EnqueueOptions,
): Promise<void> {
  return addToOutbox(ctx, jobRow(name, payload, options))
}
