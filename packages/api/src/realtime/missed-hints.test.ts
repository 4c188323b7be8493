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
async function firstHint(since?: Date) {
  const controller = new AbortController()
  const stream = hub.stream(controller.signal, mine, since)
  setTimeout(() => controller.abort(), 200)
  const { value } = await stream.next()
  controller.abort()
  return value
}

test("a stream begins with what changed between rendering the page and opening it", async () => {
  let said = 0
  const say = (id: string) => {
    said += 1
    return inTx(h.system(), (tx) => emit(tx, "user", id))
  }
  const heard: string[] = []
  const listening = new AbortController()
  const listen = async () => {
    for await (const { topic, id } of hub.stream(listening.signal, mine)) {
      heard.push(`${topic} ${id}`)
    }
  }
  const seen = listen()
  await expect
    .poll(async () => {
      await say("me")
      return heard
    })
    .toContain("user me")
  // Each of them has arrived, so that none is taken for a later one.
  await expect.poll(() => heard.length).toBe(said)
  const begun = new Date()
  await say("me")
  await expect.poll(() => heard.length).toBe(said)
  listening.abort()
  await seen
  await say("someone else")
  expect(await firstHint(begun)).toEqual({ topic: "user", id: "me" })
  expect(await firstHint(minutesAgo(-1))).toBeUndefined()
  expect(await firstHint()).toBeUndefined()
})

test("a stream that asks for more than is remembered is told to read everything again", async () => {
  expect(await firstHint(minutesAgo(2))).toEqual({ topic: "resync", id: "" })
})
