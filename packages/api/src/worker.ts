import { keysOf } from "@atelier/domain/shared"
import { parseCronItems } from "graphile-worker"
import { type App, createCtx, getApp } from "#platform/app"
import { QUEUES } from "#platform/queues"
import { CRONTAB } from "./jobs/crontab.ts"
import { DEADLINES } from "./jobs/deadlines.ts"
import { startRecovery } from "./jobs/recovery.ts"
import { startRunner } from "./jobs/runner.ts"
import { startSweeper } from "./jobs/sweeper.ts"

export { connectAs } from "@atelier/db"
export { getApp } from "#platform/app"

export type Worker = { stop: () => Promise<void> }

/** Starts jobs, clockwork and deadlines, whether the database is there or not yet; `onSweep` hears of every sweep. */
export function startWorker(app: App = getApp(), onSweep?: () => void): Worker {
  const { database } = app
  const onReturn = () => {
    for (const runner of runners) {
      runner.restart()
    }
  }
  const recovery = startRecovery({ ctx: createCtx(app, { kind: "system", job: "recovery" }), database, onReturn })
  const cron = parseCronItems(CRONTAB.map(({ job, pattern, payload }) => ({ task: job, match: pattern, payload })))
  const runners = keysOf(QUEUES).map((queue) =>
    startRunner({ app, queue, events: recovery.events, ...(queue === "rest" ? { cron } : {}) }),
  )
  const sweeper = startSweeper(createCtx(app, { kind: "system", job: "deadlines" }), DEADLINES, app.database, onSweep)
  return {
    stop: async () => {
      await sweeper.stop()
      await Promise.all(runners.map((runner) => runner.stop()))
      await recovery.stop()
    },
  }
}
