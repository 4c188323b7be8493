import { spawn } from "node:child_process"
import { existsSync } from "node:fs"
import { join } from "node:path"
import { ensureBuild } from "../commands/build.ts"
import { ROOT, Stop } from "../commands/steps.ts"
import { benchBriefs } from "./briefs/main.ts"
import { benchCreate, post } from "./create.ts"
import { benchLateness } from "./lateness.ts"
import { benchLighthouse } from "./lighthouse.ts"
import { measure } from "./measure.ts"
import { benchPages } from "./pages.ts"
import { benchQueues } from "./queues.ts"
import { benchRanking } from "./ranking.ts"
import { countRoundTrips } from "./round-trips.ts"
import { memory, type Programs, startPrograms } from "./server.ts"
import { makeClients, openStage, type Stage, takeBrief } from "./stage.ts"

const only = process.argv.slice(2)
const wanted = (name: string) => only.length === 0 || only.includes(name)

/** The whole repository type-checked from nothing. */
async function benchTypes() {
  const tsc = join(ROOT, "node_modules", "typescript", "bin", "tsc")
  if (!existsSync(tsc)) {
    return
  }
  const start = performance.now()
  await new Promise((resolve) =>
    spawn(process.execPath, [tsc, "-b", "--force", "--checkers", "2"], { cwd: ROOT, stdio: "ignore" }).once(
      "exit",
      resolve,
    ),
  )
  console.log(`\n  type-check of the whole repository, cold: ${((performance.now() - start) / 1000).toFixed(1)} s`)
}

/** Memory of the three programs, at rest and while 32 clients create tasks that the worker matches. */
async function benchMemory(stage: Stage, programs: Programs) {
  await programs.startWorker()
  await fetch(programs.base)
  console.log(`\n  memory at rest: ${await memory(stage, programs)}`)
  const crowd = await makeClients(stage, 32, 400)
  const load = measure("32 clients", 32, 5, async (worker) => {
    const one = crowd[worker]
    if (one) {
      const input = { briefId: takeBrief(one), quotedCredits: 9, idempotencyKey: crypto.randomUUID() }
      await post(stage, programs.base, one, "tasks.submit", input)
    }
  })
  await new Promise((resolve) => setTimeout(resolve, 3000))
  console.log(`  memory under 32 clients: ${await memory(stage, programs)} (aim: 700 MB)`)
  await load
  await programs.stopWorker()
  await stage.sql`truncate outbox`
  await stage.sql`truncate graphile_worker._private_jobs cascade`
}

console.log(
  "Measured side by side in one run on this machine: client, server and PostgreSQL (fsync on) share its cores.",
)
const missed: string[] = []

/** Measures one thing when it is wanted; what fails is said, and the rest goes on. */
async function bench(name: string, work: () => Promise<void>) {
  if (wanted(name)) {
    await work().catch((error: unknown) => {
      missed.push(name)
      const message = error instanceof Error ? error.message : String(error)
      console.log(`\n  ${error instanceof Stop ? name : `${name} could not be measured`}: ${message}`)
    })
  }
}

const ON_STAGE = ["memory", "trips", "create", "queues", "lateness", "ranking"]

await bench("types", benchTypes)
await bench("briefs", () => benchBriefs(ROOT, only[0] === "briefs" ? only.slice(1) : []))
if (["pages", "lighthouse", ...ON_STAGE].some(wanted)) {
  await ensureBuild()
}
await bench("pages", benchPages)
await bench("lighthouse", benchLighthouse)
if (ON_STAGE.some(wanted)) {
  const stage = await openStage()
  const programs = await startPrograms(stage).catch(async (error: unknown) => {
    await stage.close()
    throw error
  })
  try {
    // Before the rest: at rest is what has not been driven hard yet.
    await bench("memory", () => benchMemory(stage, programs))
    await bench("trips", () => countRoundTrips(stage))
    await bench("create", () => benchCreate(stage, programs))
    await bench("queues", () => benchQueues(stage))
    await bench("lateness", () => benchLateness(stage))
    await bench("ranking", () => benchRanking(stage))
  } finally {
    await programs.stop()
    await stage.close()
  }
}
if (missed.length > 0) {
  console.log(`\n  Not measured, or below its floor: ${missed.join(", ")}`)
}
process.exit(missed.length > 0 ? 1 : 0)
