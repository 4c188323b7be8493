import { setTimeout as sleep } from "node:timers/promises"
import { queueUrl } from "@atelier/db"
import { Logger, type ParsedCronItem, type RunnerOptions, run } from "graphile-worker"
import { type App, createCtx } from "#platform/app"
import { isUnreachable } from "#platform/database-watch"
import type { Job } from "#platform/enqueue"
import { namesOf } from "#platform/jobs"
import { QUEUES, type Queue } from "#platform/queues"
import { within } from "#platform/within"
import { JOBS } from "./registry.ts"

const AGAIN_MS = 500

/** Runs one job: its payload is parsed again, its handler loaded on first use. */
export async function runJob(app: App, job: Job, payload: unknown): Promise<void> {
  const handler = await job.handler()
  await handler(createCtx(app, { kind: "system", job: job.name }), job.payload.parse(payload))
}

/** graphile-worker's task list of one queue: a runner takes only what is in its list. */
export function taskListOf(
  app: App,
  queue: Queue,
  jobs: readonly Job[] = JOBS,
  limitMs: number = QUEUES[queue].limitMs,
) {
  const taskOf = (job: Job) => async (payload: unknown) => {
    try {
      // What it began may still end: a job bears a second run.
      await within(limitMs, runJob(app, job, payload), `The job took longer than ${limitMs / 1000} s.`)
    } catch (error) {
      app.log.error({ error, job: job.name }, "job failed; it is tried again")
      throw error
    }
  }
  const own = jobs.filter((job) => job.queue === queue)
  return Object.fromEntries(own.flatMap((job) => namesOf(job.name).map((name) => [name, taskOf(job)])))
}

/** What graphile-worker says for itself; that a job failed or the database is away is told by us. */
function logOf(app: App, queue: Queue) {
  return new Logger(() => (level, message, meta) => {
    const told = meta?.failure === true || isUnreachable(meta?.error)
    const loud = level === "error" || level === "warning"
    app.log[loud && !told ? "warn" : "debug"]({ queue, error: meta?.error }, message)
  })
}

export type QueueRunner = {
  /** Begins anew at once, beside what the old runner still waits for. */
  restart: () => void
  stop: () => Promise<void>
}
type RunnerSettings = {
  app: App
  queue: Queue
  events: NonNullable<RunnerOptions["events"]>
  jobs?: readonly Job[]
  cron?: ParsedCronItem[]
}

/**
 * Runs the jobs of one queue until it is stopped. graphile-worker gives up when it cannot write down what became of a
 * job, as when the database goes; here it begins again until it can. While the mail server rests, mail waits.
 */
export function startRunner({ app, queue, events, jobs, cron = [] }: RunnerSettings): QueueRunner {
  const stopping = new AbortController()
  const { slots } = QUEUES[queue]
  const options = (): RunnerOptions => ({
    events,
    connectionString: queueUrl(app.database),
    concurrency: slots,
    maxPoolSize: slots + 1,
    pollInterval: 1000,
    noHandleSignals: true,
    logger: logOf(app, queue),
    taskList: taskListOf(app, queue, jobs),
    parsedCronItems: cron,
    forbiddenFlags: () => (queue === "mail" && app.ports.mail.isResting() ? ["mail"] : []),
    // Batches of what ended: alone a failure to write it down would end the process.
    preset: { worker: { completeJobBatchDelay: 0, failJobBatchDelay: 0 } },
  })
  let told = false
  let leave: (() => void) | undefined
  const once = async () => {
    const runner = await run(options())
    told = false
    const stop = () => void runner.stop().catch(() => undefined)
    stopping.signal.addEventListener("abort", stop)
    if (stopping.signal.aborted) {
      stop()
    }
    const left = new Promise<void>((resolve) => {
      leave = () => {
        stop()
        resolve()
      }
    })
    const ended = runner.promise.finally(() => stopping.signal.removeEventListener("abort", stop))
    await Promise.race([ended, left])
  }
  const loop = async () => {
    while (!stopping.signal.aborted) {
      try {
        await once()
      } catch (error) {
        const level = told || isUnreachable(error) ? "debug" : "error"
        told ||= level === "error"
        app.log[level]({ error, queue }, "the queue cannot be worked on; it is tried again")
      }
      await sleep(AGAIN_MS, undefined, { signal: stopping.signal }).catch(() => undefined)
    }
  }
  const done = loop()
  return {
    restart: () => leave?.(),
    stop: async () => {
      stopping.abort()
      await done
    },
  }
}
