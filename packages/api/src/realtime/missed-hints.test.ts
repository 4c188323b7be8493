import { afterAll, beforeAll, expect, test } from "vitest"
import { emit } from "#platform/emit"
import { inTx } from "#platform/tx"
import { type Harness, setup } from "#testing/harness"
import { createHub, type Hint, type Hub } from "./hub.ts"

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
const mine = ({ id }: { id: string }) => id.startsWith("mine")

/** What a new stream says at once. */
async function hints(since?: Date) {
  const controller = new AbortController()
  const told: Hint[] = []
  setTimeout(() => controller.abort(), 200)
  for await (const hint of hub.stream(controller.signal, mine, since)) {
    told.push(hint)
  }
  return told
}

test("a stream begins with what changed between rendering the page and opening it", async () => {
  const say = (id: string) => inTx(h.system(), (tx) => emit(tx, "user", id))
  const heard: string[] = []
  const listening = new AbortController()
  const listen = async () => {
    for await (const { id } of hub.stream(listening.signal, mine)) {
      heard.push(id)
    }
  }
  const seen = listen()
  // What is said before the hub listens is lost; once one has come, the last one comes too, and after all others.
  let said = 0
  await expect
    .poll(async () => {
      said += 1
      await say(`mine ${said}`)
      return heard.join()
    })
    .toContain("mine")
  await expect.poll(() => heard).toContain(`mine ${said}`)
  const begun = new Date()
  await say("mine last")
  await expect.poll(() => heard).toContain("mine last")
  listening.abort()
  await seen
  await say("someone else")
  expect(await hints(begun)).toContainEqual({ topic: "user", id: "mine last" })
  expect(await hints(minutesAgo(-1))).toEqual([])
  expect(await hints()).toEqual([])
})

test("a stream that asks for more than is remembered is told to read everything again", async () => {
  expect(await hints(minutesAgo(2))).toEqual([{ topic: "resync", id: "" }])
})
