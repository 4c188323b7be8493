import type { z } from "zod"
import type { SystemActor } from "./actor.ts"
import type { Ctx, TxCtx } from "./ctx.ts"
import { addToOutbox } from "./outbox-rows.ts"
import { priorityOf, type Queue } from "./queues.ts"

export type JobHandler<P> = (ctx: Ctx<SystemActor>, payload: P) => Promise<void>
export type Job<S extends z.ZodType = z.ZodType> = {
  name: string
  payload: S
  queue: Queue
  /** Goes before everything else of its queue. */
  urgent: boolean
  handler: () => Promise<JobHandler<z.infer<S>>>
}

type JobOptions<S extends z.ZodType> = {
  queue: Queue
  urgent?: boolean
  handler: () => Promise<JobHandler<z.infer<S>>>
}

/** By name, for whoever passes a row of the outbox on to the queue; what enqueues a job has loaded the house. */
const places = new Map<string, { name: string; queue: Queue; priority: number }>()
export const jobPlaces = () => [...places.values()]

/** Declares a job: its name, the shape of its payload, its queue, and where its handler is loaded from when it runs. */
export const defineJob = <S extends z.ZodType>(
  name: string,
  payload: S,
  { queue, urgent = false, handler }: JobOptions<S>,
): Job<S> => {
  places.set(name, { name, queue, priority: priorityOf(queue, urgent) })
  return { name, payload, queue, urgent, handler }
}

export type EnqueueOptions = { key?: string; runAt?: Date }

export const jobRow = (name: string, payload: Record<string, unknown>, { key, runAt }: EnqueueOptions = {}) => ({
  kind: "job" as const,
  name,
  payload,
  jobKey: key ?? null,
  runAt: runAt ?? null,
})

/** Enqueues a job with the transaction: it runs if, and only if, the transaction commits. */
export const enqueue = async <S extends z.ZodType>(
  ctx: TxCtx,
  job: Job<S>,
  payload: z.input<S>,
  options?: EnqueueOptions,
): Promise<void> => addToOutbox(ctx, jobRow(job.name, job.payload.parse(payload) as Record<string, unknown>, options))

/** Enqueues a job of a module further right, which this module may not import; its handler parses the payload. */
export const enqueueNamed = async (
  ctx: TxCtx,
  name: string,
  payload: Record<string, unknown>,
  options?: EnqueueOptions,
): Promise<void> => addToOutbox(ctx, jobRow(name, payload, options))
