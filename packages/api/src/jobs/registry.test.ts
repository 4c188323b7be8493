import { expect, test } from "vitest"
import { FORMER_NAMES, JOB_TYPES } from "#platform/jobs"
import { CRONTAB } from "./crontab.ts"
import { DEADLINES } from "./deadlines.ts"
import { JOBS } from "./registry.ts"

test("jobs, deadlines and what runs by the clock are named once, after their module", () => {
  for (const names of [JOBS.map(({ name }) => name), DEADLINES.map(({ name }) => name)]) {
    expect(new Set(names).size).toBe(names.length)
    expect(names.filter((name) => !/^[a-z]+\.[a-z]+(-[a-z]+)*$/.test(name))).toEqual([])
  }
  for (const { job, payload } of CRONTAB) {
    expect(JOB_TYPES[job].payload.safeParse(payload).success, job).toBe(true)
  }
})

test("a former name of a job is not the name of another", () => {
  for (const [former, present] of Object.entries(FORMER_NAMES)) {
    expect(JOB_TYPES, former).not.toHaveProperty([former])
    expect(JOB_TYPES, former).toHaveProperty([present])
  }
})

test.each(JOBS.map((job) => [job.name, job] as const))("%s has a handler that loads", async (_name, job) => {
  expect(typeof (await job.handler())).toBe("function")
})
