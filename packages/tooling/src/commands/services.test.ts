import { spawn } from "node:child_process"
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { readEnv } from "@atelier/api/env"
import { afterEach, beforeEach, expect, test, vi } from "vitest"
import { checkSettings, composeSettings } from "./local-stack.ts"
import { type Running, supervise, webGraceMs } from "./services.ts"

let folder: string
let running: Running | undefined
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "atelier-services-"))
})
afterEach(async () => {
  await running?.stop({ force: true })
  running = undefined
  await rm(folder, { recursive: true, force: true })
})

const file = (name: string) => join(folder, name)
const lines = async (name: string) => (await readFile(file(name), "utf8").catch(() => "")).split("\n").filter(Boolean)

/** Writes down its pid, then does what it is told. */
async function program(body: string) {
  const text = `import { appendFileSync } from "node:fs"\nappendFileSync(${JSON.stringify(file("pids"))}, process.pid + "\\n")\n${body}\n`
  await writeFile(file("program.mjs"), text)
  return { name: "program", args: [file("program.mjs")], env: {}, logFile: file("log") }
}
async function until(holds: () => Promise<boolean>) {
  for (let tries = 0; tries < 200 && !(await holds()); tries++) {
    await new Promise((done) => setTimeout(done, 50))
  }
  expect(await holds()).toBe(true)
}
function isAlive(pid: number) {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}

test("a program that ends is started again, and ends politely when stopped", async () => {
  const body = `process.on("SIGTERM", () => { console.log("polite"); process.exit(0) })\nsetInterval(() => {}, 1000)`
  running = supervise({ ...(await program(body)), isReady: async () => (await lines("pids")).length > 0 })
  await running.ready
  process.kill(Number((await lines("pids"))[0]), "SIGKILL")
  await until(async () => (await lines("pids")).length === 2)
  await new Promise((done) => setTimeout(done, 200))
  await running.stop()
  expect(isAlive(Number((await lines("pids"))[1]))).toBe(false)
  expect(await lines("log")).toEqual(["polite"])
  await new Promise((done) => setTimeout(done, 1200))
  expect(await lines("pids")).toHaveLength(2)
})

test("one that comes after another waits for it, and is never started when stopped before", async () => {
  const service = {
    ...(await program("setInterval(() => {}, 1000)")),
    isReady: async () => (await lines("pids")).length > 0,
  }
  let go = () => {}
  const before = new Promise<void>((done) => {
    go = done
  })
  const first = supervise(service, before)
  const second = supervise(service, before)
  running = first
  await second.stop()
  await new Promise((done) => setTimeout(done, 300))
  expect(await lines("pids")).toEqual([])
  go()
  await expect(second.ready).rejects.toThrow(/was ended before it was ready/)
  await first.ready
  expect(await lines("pids")).toHaveLength(1)
})

test("one that never becomes ready is given up with the end of what it said", async () => {
  running = supervise({
    ...(await program(`console.error("no settings")\nprocess.exit(4)`)),
    isReady: async () => false,
  })
  await expect(running.ready).rejects.toThrow(/ended three times before it was ready \(exit code 4\)[\s\S]*no settings/)
  expect(await lines("pids")).toHaveLength(3)
})

test("one that ignores the request is ended by force", async () => {
  const body = `process.on("SIGTERM", () => {})\nsetInterval(() => {}, 1000)`
  running = supervise({ ...(await program(body)), isReady: async () => (await lines("pids")).length > 0 })
  await running.ready
  await running.stop({ force: true })
  expect(isAlive(Number((await lines("pids"))[0]))).toBe(false)
})

test("one that is still at work has its own time to end, and is ended by force after it", async () => {
  const body = `process.on("SIGTERM", () => setTimeout(() => { console.log("done"); process.exit(0) }, process.env.TAKES))\nsetInterval(() => {}, 1000)`
  const service = { ...(await program(body)), isReady: async () => (await lines("pids")).length > 0 }
  running = supervise({ ...service, env: { TAKES: "400" }, graceMs: 60_000 })
  await running.ready
  await new Promise((done) => setTimeout(done, 200))
  await running.stop()
  expect(await lines("log")).toEqual(["done"])
  running = supervise({ ...service, env: { TAKES: "60000" }, graceMs: 300 })
  await until(async () => (await lines("pids")).length === 2)
  await new Promise((done) => setTimeout(done, 200))
  await running.stop()
  expect(isAlive(Number((await lines("pids"))[1]))).toBe(false)
  expect(await lines("log")).toEqual(["done"])
})

test.each(["", "30", "600"])(
  "the web has longer to end than it gives its requests, with SHUTDOWN_SECONDS=%s",
  async (given) => {
    vi.stubEnv("SHUTDOWN_SECONDS", given)
    const settings = await composeSettings({ url: "postgres://127.0.0.1/atelier", embedded: true }, 3000)
    checkSettings(settings)
    vi.unstubAllEnvs()
    const { SHUTDOWN_SECONDS } = readEnv({ ...process.env, ...settings })
    expect(SHUTDOWN_SECONDS).toBe(Number(given || 30))
    expect(webGraceMs(settings)).toBeGreaterThan(SHUTDOWN_SECONDS * 1_000)
  },
)

test("when the command itself is killed, the program ends", async () => {
  const service = await program("setInterval(() => {}, 1000)")
  await writeFile(
    file("command.ts"),
    `import { supervise } from ${JSON.stringify(join(import.meta.dirname, "services.ts"))}\nsupervise(${JSON.stringify(service)})\nsetInterval(() => {}, 1000)\n`,
  )
  const command = spawn(process.execPath, [file("command.ts")], { stdio: "ignore" })
  await until(async () => (await lines("pids")).length === 1)
  const pid = Number((await lines("pids"))[0])
  await new Promise((done) => setTimeout(done, 200))
  command.kill("SIGKILL")
  await until(async () => !isAlive(pid))
})
