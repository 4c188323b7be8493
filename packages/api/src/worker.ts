import { queueUrl } from "@atelier/db"
import { parseCronItems, type Runner, run } from "graphile-worker"
import { type App, createCtx, getApp } from "#platform/app"
import type { Job } from "#platform/enqueue"
import { CRONTAB } from "./jobs/crontab.ts"
import { DEADLINES } from "./jobs/deadlines.ts"
import { startRecovery } from "./jobs/recovery.ts"
import { JOBS } from "./jobs/registry.ts"
import { startSweeper } from "./jobs/sweeper.ts"

/** Runs one job: its payload is parsed again, its handler loaded on first use. */
export const runJob = async (app: App, job: Job, payload: unknown): Promise<void> => {
  const handler = await job.handler()
  await handler(createCtx(app, { kind: "system", job: job.name }), job.payload.parse(payload))
}

/** graphile-worker's task list of every registered job. */
export const taskListOf = (app: App) =>
  Object.fromEntries(
    JOBS.map((job) => [
      job.name,
      async (payload: unknown) => {
        try {
          await runJob(app, job, payload)
        } catch (error) {
          app.log.error({ error, job: job.name }, "job failed; it is tried again")
          throw error
        }
      },
    ]),
  )

export type Worker = { stop: () => Promise<void>; finished: Promise<void> }

/** Starts jobs, clockwork and deadlines; a dead worker's jobs are taken over within a minute. */
export const startWorker = async (app: App = getApp()): Promise<Worker> => {
  const recovery = startRecovery(app.database, app.log)
  const runner: Runner = await run({
    events: recovery.events,
    connectionString: queueUrl(app.database),
    concurrency: 8,
    pollInterval: 1000,
    noHandleSignals: true,
    taskList: taskListOf(app),
    parsedCronItems: parseCronItems(
      CRONTAB.map(({ job, pattern, payload }) => ({ task: job.name, match: pattern, payload })),
    ),
  })
  const sweeper = startSweeper(createCtx(app, { kind: "system", job: "deadlines" }), DEADLINES, app.database)
  return {
    stop: async () => {
      await sweeper.stop()
      await runner.stop()
      await recovery.stop()
    },
    finished: runner.promise,
  }
}
