import { readFileSync } from "node:fs"
import { type EmulatorProcess, startEmulators } from "@atelier/emulators/testing"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { z } from "zod"
import { flushed } from "#platform/outbox"
import { type Harness, setup } from "#testing/harness"
import type { Call, Stages } from "#testing/mutations"
import { libraryStages } from "#testing/mutations-library"
import { moneyStages } from "#testing/mutations-money"
import { outsideStages } from "#testing/mutations-outside"
import { peopleStages } from "#testing/mutations-people"
import { reviewStages } from "#testing/mutations-review"
import { workStages } from "#testing/mutations-work"
import { allProcedures } from "#testing/procedures"

const FILE = new URL("round-trips.json", import.meta.url)
/** How often each mutation waits for the database when it is called again, begin and commit among them. */
const TABLE = z.record(z.string(), z.int()).parse(JSON.parse(readFileSync(FILE, "utf8")))
const mutations = allProcedures()
  .filter(({ type }) => type === "mutation")
  .map(({ path }) => path)

let roundTrips = 0
const statements: string[] = []
let emulators: EmulatorProcess
let h: Harness
let stages: Stages
beforeAll(async () => {
  const onRoundTrip = () => {
    roundTrips += 1
  }
  emulators = await startEmulators()
  const { url, stripeKey, webhookSecret } = emulators
  const outside = {
    STRIPE_API_URL: url,
    STRIPE_SECRET_KEY: stripeKey,
    STRIPE_WEBHOOK_SECRET: webhookSecret,
    READABLE_HOSTS: new URL(url).host,
  }
  h = await setup(outside, { max: 1, onRoundTrip, onStatement: (text) => statements.push(text) })
  stages = {
    ...workStages(h),
    ...reviewStages(h),
    ...peopleStages(h),
    ...moneyStages(h),
    ...libraryStages(h),
    ...outsideStages(h, emulators),
  }
})
afterAll(async () => {
  await h.close()
  await emulators.stop()
})

test("the table names every mutation of the router and nothing else", () => {
  expect(Object.keys(TABLE).toSorted()).toEqual(mutations.toSorted())
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
  test.for(mutations)("%s", async (path) => {
    const stage = stages[path]
    expect(stage, `${path} has no stage in testing/mutations-*.ts`).toBeDefined()
    const known = TABLE[path] ?? 0
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
