import { connect } from "@atelier/db"
import type { SystemActor } from "#platform/actor"
import type { Ctx } from "#platform/ctx"
import { createLog } from "#platform/log"

/** A process that tests start in order to kill it. Arguments: the database's address, what to do, times in ms. */
const [url = "", task = "", everyMs = "0", deadMs = "0"] = process.argv.slice(2)
const database = { url, directUrl: url, pooled: false, ssl: false, poolMax: 2 } as const

/** Made here and not from the app: its outside services take long to load. */
const ctx: Ctx<SystemActor> = {
  db: connect(database).db,
  actor: { kind: "system", job: "doomed" },
  ports: {} as Ctx["ports"],
  now: () => new Date(),
  requestId: "doomed",
  origin: { via: "job", address: null, agent: null, operator: null },
  log: createLog("silent"),
}

/** Commits a job and a hint, and is dead before it could pass them on. */
async function commitAndDie() {
  const { emit } = await import("#platform/emit")
  const { enqueueAny } = await import("./any-job.ts")
  const { inTx } = await import("#platform/tx")
  await inTx(ctx, async (tx) => {
    await enqueueAny(tx, "left-behind", { from: "the dead" })
    await emit(tx, "user", "left-behind")
  })
  process.kill(process.pid, "SIGKILL")
}

/** Takes a job named `hang` and never ends it. */
async function work() {
  const { run } = await import("graphile-worker")
  const { startRecovery } = await import("../jobs/recovery.ts")
  const times = { everyMs: Number(everyMs), deadMs: Number(deadMs) }
  const recovery = startRecovery({ ctx, database, times })
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
