import { afterAll, beforeAll, expect, test } from "vitest"
import { emit } from "#platform/emit"
import { inTx } from "#platform/tx"
import { type Harness, setup } from "#testing/harness"
import { createHub, type Hub } from "./hub.ts"

let h: Harness
let hub: Hub

beforeAll(async () => {
  h = await setup()
  hub = createHub(h.app.database, h.app.log)
})
afterAll(async () => {
  await hub.stop()
  await h.close()
})

const minutesAgo = (minutes: number) => new Date(Date.now() - minutes * 60_000)
const mine = ({ id }: { id: string }) => id === "me"

/** The first hint of a new stream; undefined when there is none within a moment. */
const firstHint = async (since?: Date) => {
  const controller = new AbortController()
  const stream = hub.stream(controller.signal, mine, since)
  setTimeout(() => controller.abort(), 200)
  const { value } = await stream.next()
  controller.abort()
  return value
}

test("a stream begins with what changed between rendering the page and opening it", async () => {
  const seen = hub.stream(AbortSignal.timeout(5_000), mine)
  const first = seen.next()
  await expect
    .poll(async () => {
      await inTx(h.system(), (tx) => emit(tx, "user", "me"))
      return Promise.race([first.then(({ value }) => value?.topic), new Promise((done) => setTimeout(done, 100))])
    })
    .toBeDefined()
  await inTx(h.system(), (tx) => emit(tx, "user", "somebody else"))
  expect(await firstHint(minutesAgo(1))).toEqual({ topic: "user", id: "me" })
  expect(await firstHint(minutesAgo(-1))).toBeUndefined()
  expect(await firstHint()).toBeUndefined()
})
