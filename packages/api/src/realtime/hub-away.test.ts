import { afterAll, beforeAll, expect, test, vi } from "vitest"
import { emit } from "#platform/emit"
import { inTx } from "#platform/tx"
import { type Harness, setup } from "#testing/harness"
import { createLine } from "#testing/line"
import { createHub } from "./hub.ts"

let h: Harness
beforeAll(async () => {
  h = await setup()
})
afterAll(() => h.close())

test("a process that starts without the database hears hints once the database is there", async () => {
  const url = new URL(h.app.database.url)
  const line = createLine(new URL(url))
  const port = await line.open()
  line.cut()
  url.port = String(port)
  url.hostname = "127.0.0.1"
  const log = h.app.log.child({})
  const failed = vi.spyOn(log, "error")
  const hub = createHub({ ...h.app.database, url: url.href, directUrl: url.href }, log)
  const heard: string[] = []
  const reading = (async () => {
    for await (const { topic, id } of hub.stream(new AbortController().signal, () => true)) {
      heard.push(`${topic} ${id}`.trim())
    }
  })()
  // Long enough for the first attempts to have failed.
  await new Promise((done) => setTimeout(done, 1_500))
  expect(heard).toEqual([])
  await line.mend(port)
  await expect.poll(() => heard).toContain("resync")
  await inTx(h.system(), (tx) => emit(tx, "user", "me"))
  await expect.poll(() => heard).toContain("user me")
  expect(failed, "waiting for the database is no failure").not.toHaveBeenCalled()
  await hub.stop()
  await reading
  line.cut()
})
