import { readFileSync } from "node:fs"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { z } from "zod"
import { flushed } from "#platform/outbox"
import { type Harness, setup } from "#testing/harness"
import type { Call, Stages } from "#testing/mutations"
import { moneyStages } from "#testing/mutations-money"
import { peopleStages } from "#testing/mutations-people"
import { workStages } from "#testing/mutations-work"
import { allProcedures } from "#testing/procedures"

const FILE = new URL("round-trips.json", import.meta.url)
/** How often each mutation waits for the database when it is called again, begin and commit among them; or why it is not counted. */
const TABLE = z.record(z.string(), z.union([z.int(), z.string()])).parse(JSON.parse(readFileSync(FILE, "utf8")))
const mutations = allProcedures()
  .filter(({ type }) => type === "mutation")
  .map(({ path }) => path)
const counted = mutations.filter((path) => typeof TABLE[path] !== "string")

let roundTrips = 0
const statements: string[] = []
let h: Harness
let stages: Stages
beforeAll(async () => {
  const onRoundTrip = () => {
    roundTrips += 1
  }
  h = await setup({}, { max: 1, onRoundTrip, onStatement: (text) => statements.push(text) })
  stages = { ...workStages(h), ...peopleStages(h), ...moneyStages(h) }
})
afterAll(() => h.close())

test("the table names every mutation of the router and nothing else", () => {
  expect(Object.keys(TABLE).toSorted()).toEqual(mutations.toSorted())
  for (const why of Object.values(TABLE).filter((one) => typeof one === "string")) {
    expect(why).toMatch(/^[A-Z].{20,}\.$/)
  }
})

async function measure(stage: () => Promise<Call>): Promise<number> {
  await (await stage())()
  const again = await stage()
  await flushed(h.app.db)
  statements.length = 0
  roundTrips = 0
  await again()
  return roundTrips
}

describe("waits for the database no more often than the table says", () => {
  test.for(counted)("%s", async (path) => {
    const stage = stages[path]
    expect(stage, `${path} has no stage in testing/mutations-*.ts`).toBeDefined()
    const known = Number(TABLE[path])
    let waits = stage ? await measure(stage) : 0
    // Settings are kept for two seconds: on a busy machine a call may have to read them again.
    for (let again = 0; stage && waits > known && again < 2; again++) {
      waits = await measure(stage)
    }
    const sent = statements.map((text) => text.replaceAll(/\s+/g, " ").slice(0, 160)).join("\n")
    expect(
      waits,
      `${path} waits ${waits} times, it was ${known}: send together what does not depend on each other\n${sent}`,
    ).toBeLessThanOrEqual(known)
    expect(waits, `${path} waits ${waits} times by now: write ${waits} into round-trips.json, so that it stays`).toBe(
      known,
    )
  })
})
