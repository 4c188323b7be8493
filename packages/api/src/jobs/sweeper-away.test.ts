import { setTimeout as sleep } from "node:timers/promises"
import { connect } from "@atelier/db"
import { afterAll, beforeAll, expect, test, vi } from "vitest"
import { type Harness, setup } from "#testing/harness"
import { createLine } from "#testing/line"
import { DEADLINES } from "./deadlines.ts"
import { startSweeper } from "./sweeper.ts"

let h: Harness
beforeAll(async () => {
  h = await setup()
})
afterAll(() => h.close())

test("a database that goes and comes back is told of in two lines, and sweeping goes on", async () => {
  const url = new URL(h.app.database.url)
  const line = createLine(new URL(url))
  const port = await line.open()
  url.port = String(port)
  url.hostname = "127.0.0.1"
  const database = { ...h.app.database, url: url.href, directUrl: url.href }
  const connection = connect(database, { max: 4 })
  const log = h.app.log.child({})
  const said = { info: vi.spyOn(log, "info"), warn: vi.spyOn(log, "warn"), error: vi.spyOn(log, "error") }
  let [swept, beats] = [0, 0]
  const takeDue = async () => {
    swept += 1
    return 0
  }
  const counted = { name: "test.counted", nextInMs: async () => 100, takeDue }
  const sweeper = startSweeper({ ...h.system(), db: connection.db, log }, [...DEADLINES, counted], database, () => {
    beats += 1
  })
  await expect.poll(() => swept).toBeGreaterThan(0)
  expect(said.warn).not.toHaveBeenCalled()

  for (const times of [1, 2]) {
    line.cut()
    await sleep(3000)
    const [inVain, beaten] = [swept, beats]
    await sleep(1500)
    expect(beats, "a worker that cannot sweep does not say it did").toBe(beaten)
    await line.mend(port)
    await expect.poll(() => swept).toBeGreaterThan(inVain)
    await expect.poll(() => beats).toBeGreaterThan(beaten)
    await expect.poll(() => said.info.mock.calls.length).toBe(times)
    await sleep(500)
    expect(said.warn.mock.calls.map(([, words]) => words)).toEqual(
      Array(times).fill("the database is out of reach; sweeping goes on when it is back"),
    )
    expect(said.info.mock.calls).toEqual(Array(times).fill(["the database is back"]))
    expect(said.error).not.toHaveBeenCalled()
  }
  await sweeper.stop()
  await connection.close()
  line.cut()
})
