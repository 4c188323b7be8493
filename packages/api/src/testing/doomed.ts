import { connect } from "@atelier/db"
import { run } from "graphile-worker"
import { type App, createCtx } from "#platform/app"
import { emit } from "#platform/emit"
import { enqueueNamed } from "#platform/enqueue"
import { createLog } from "#platform/log"
import { inTx } from "#platform/tx"
import { startRecovery } from "../jobs/recovery.ts"

/** A process that tests start in order to kill it. Arguments: the database's address, what to do, times in ms. */
const [url = "", task = "", everyMs = "0", graceMs = "0"] = process.argv.slice(2)
const database = { url, directUrl: url, pooled: false, ssl: false, poolMax: 2 } as const
const log = createLog("silent")

/** Commits a job and a hint, and is dead before it could pass them on. */
const commitAndDie = async () => {
  const app = { db: connect(database).db, log } as App
  await inTx(createCtx(app, { kind: "system", job: "doomed" }), async (tx) => {
    await enqueueNamed(tx, "left-behind", { from: "the dead" })
    await emit(tx, "user", "left-behind")
  })
  process.kill(process.pid, "SIGKILL")
}

/** Takes a job named `hang` and never ends it. */
const work = async () => {
  const recovery = startRecovery(database, log, { everyMs: Number(everyMs), graceMs: Number(graceMs) })
  const hang = () => {
    process.send?.("working")
    return new Promise<void>(() => undefined)
  }
  await run({
    events: recovery.events,
    connectionString: url,
    concurrency: 1,
    noHandleSignals: true,
    taskList: { hang },
  })
}

// Whoever started it may die too, and waits for nobody it has left behind.
process.on("disconnect", () => process.exit(1))
await (task === "work" ? work() : commitAndDie())
