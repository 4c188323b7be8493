import { outbox } from "@atelier/db/schema"
import { type SQL, sql } from "drizzle-orm"
import type { z } from "zod"
import type { SystemActor } from "./actor.ts"
import type { Ctx, TxCtx } from "./ctx.ts"
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

/** Enqueues a job on the same transaction: it runs if, and only if, the transaction commits. */
export const enqueue = async <S extends z.ZodType>(
  ctx: TxCtx,
  job: Job<S>,
  payload: z.input<S>,
  options: EnqueueOptions = {},
): Promise<void> => {
  await ctx.db.insert(outbox).values({
    kind: "job",
    name: job.name,
    payload: job.payload.parse(payload) as Record<string, unknown>,
    jobKey: options.key ?? null,
    runAt: options.runAt ?? null,
  })
}

/** Enqueues a job of a module further right, which this module may not import; its handler parses the payload. */
export const enqueueNamed = async (
  ctx: TxCtx,
  name: string,
  payload: Record<string, unknown>,
  options: EnqueueOptions = {},
): Promise<void> => {
  await ctx.db
    .insert(outbox)
    .values({ kind: "job", name, payload, jobKey: options.key ?? null, runAt: options.runAt ?? null })
}

/** The same as a CTE body, for a hot write that is one statement. */
export const enqueueSql = (name: string, payload: SQL) =>
  sql`insert into outbox (kind, name, payload) select 'job', ${name}, ${payload}`
