import { randomUUID } from "node:crypto"
import { tasks, users } from "@atelier/db/schema"
import { eq } from "drizzle-orm"
import { afterAll, beforeAll, expect, test } from "vitest"
import { isDomainError } from "#platform/errors"
import { type Harness, setup } from "#testing/harness"
import { giveCredits, readyBrief } from "#testing/task-fixtures"

let h: Harness
beforeAll(async () => {
  h = await setup()
})
afterAll(() => h.close())

function refused(promise: Promise<unknown>) {
  return promise.then(
    () => "done",
    (error: { cause?: unknown }) => (isDomainError(error.cause) ? error.cause.reason : String(error)),
  )
}

test.each([true, false])(
  "30 pieces are charged only when the client says that they are meant (just quoted: %s)",
  async (quoted) => {
    const { id } = await h.make.client()
    await giveCredits(h, id, 5000)
    const api = await h.as(id)
    const briefId = await readyBrief(h, id)
    const { version } = await api.briefs.byId({ briefId })
    await api.briefs.setField({ briefId, version, field: "quantity", value: 30 })
    const { credits, unusual } = await api.tasks.quote({ briefId })
    expect(unusual).toBe("QUANTITY")
    const order = { briefId, quotedCredits: credits, idempotencyKey: randomUUID() }
    const again = async () => {
      if (quoted) {
        await api.tasks.quote({ briefId })
      }
    }
    for (const unusualConfirmed of [undefined, false]) {
      await again()
      expect(await refused(api.tasks.submit({ ...order, unusualConfirmed }))).toBe("UNUSUAL_ORDER")
    }
    const [before] = await h.app.db.select({ credits: users.credits }).from(users).where(eq(users.id, id))
    expect(before?.credits).toBe(5000)
    expect(await h.app.db.select().from(tasks).where(eq(tasks.clientId, id))).toEqual([])
    await again()
    expect(await api.tasks.submit({ ...order, unusualConfirmed: true })).toMatchObject({ credits, repeated: false })
  },
)

test("a stranger is told nothing of an order that its client was just quoted", async () => {
  const [owner, stranger] = [await h.make.client(), await h.make.client()]
  const api = await h.as(owner.id)
  const briefId = await readyBrief(h, owner.id)
  const { version } = await api.briefs.byId({ briefId })
  await api.briefs.setField({ briefId, version, field: "quantity", value: 30 })
  const { credits } = await api.tasks.quote({ briefId })
  const order = { briefId, quotedCredits: credits, idempotencyKey: randomUUID() }
  expect(await refused((await h.as(stranger.id)).tasks.submit(order))).toBe("NOT_FOUND")
})

test("the usual needs no second word", async () => {
  const { id } = await h.make.client()
  await giveCredits(h, id, 50)
  const api = await h.as(id)
  const briefId = await readyBrief(h, id)
  const { credits, unusual } = await api.tasks.quote({ briefId })
  expect(unusual).toBeNull()
  await api.tasks.submit({ briefId, quotedCredits: credits, idempotencyKey: randomUUID() })
})
