import { glob, readFile } from "node:fs/promises"
import { join } from "node:path"
import { expect, test } from "vitest"
import { CRONTAB } from "./crontab.ts"
import { DEADLINES } from "./deadlines.ts"
import { JOBS } from "./registry.ts"

const SOURCES = join(import.meta.dirname, "..")
const CALL = /\b(?:enqueueNamed\(\s*\w+,|jobRow\()\s*("[^"]*"|\w+)/g

/** Names that a source enqueues by; a constant stands for the text it has in the same file. */
const namesIn = (source: string): string[] =>
  [...source.matchAll(CALL)].map(([, given = ""]) => {
    if (given.startsWith('"')) {
      return given.slice(1, -1)
    }
    const [, text] = new RegExp(`const ${given} = "([^"]*)"`).exec(source) ?? []
    return text ?? `unknown: ${given}`
  })

test("the names of a source are found, however they are written", () => {
  const source = `
    const LATER = "c.later"
    await enqueueNamed(ctx, "a.now", {})
    await enqueueNamed(
      other,
      "b.next", {})
    jobRow(LATER, {})
    enqueueNamed(ctx, nameOf(), {})`
  expect(namesIn(source)).toEqual(["a.now", "b.next", "c.later", "unknown: nameOf"])
})

test("whatever is enqueued by name is registered", async () => {
  const registered = new Set(JOBS.map(({ name }) => name))
  const found: string[] = []
  for await (const path of glob("{modules,platform,jobs}/**/*.ts", { cwd: SOURCES })) {
    if (!path.endsWith(".test.ts") && path !== "platform/enqueue.ts") {
      const names = namesIn(await readFile(join(SOURCES, path), "utf8"))
      found.push(...names.map((name) => `${path} ${name}`))
    }
  }
  expect(found.length).toBeGreaterThan(8)
  expect(found.filter((one) => !registered.has(one.split(" ").slice(1).join(" ")))).toEqual([])
})

test("jobs, deadlines and what runs by the clock are named once, after their module", () => {
  for (const names of [JOBS.map(({ name }) => name), DEADLINES.map(({ name }) => name)]) {
    expect(new Set(names).size).toBe(names.length)
    expect(names.filter((name) => !/^[a-z]+\.[a-z]+(-[a-z]+)*$/.test(name))).toEqual([])
  }
  expect(CRONTAB.filter(({ job }) => !JOBS.includes(job)).map(({ job }) => job.name)).toEqual([])
  for (const { job, payload } of CRONTAB) {
    expect(job.payload.safeParse(payload).success, job.name).toBe(true)
  }
})

test.each(JOBS.map((job) => [job.name, job] as const))("%s has a handler that loads", async (_name, job) => {
  expect(typeof (await job.handler())).toBe("function")
})
