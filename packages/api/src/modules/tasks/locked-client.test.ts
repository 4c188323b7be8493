import { randomUUID } from "node:crypto"
import { connect } from "@atelier/db"
import { sql } from "drizzle-orm"
import { afterAll, beforeAll, expect, test } from "vitest"
import { loadUserActor } from "#modules/identity"
import { createCtx } from "#platform/app"
import { type Harness, setup } from "#testing/harness"
import { giveCredits, readyBrief } from "#testing/task-fixtures"
import { createCaller } from "#trpc/root"

let h: Harness
beforeAll(async () => {
  h = await setup({}, { max: 10 })
})
afterAll(() => h.close())

test("a client whose row is held and who clicks fourteen times takes nobody else's connections", async () => {
  const [held, other] = [await h.make.client(), await h.make.client()]
  await giveCredits(h, held.id, 200)
  await giveCredits(h, other.id, 200)
  const briefs = await Promise.all(Array.from({ length: 14 }, () => readyBrief(h, held.id)))
  const theirs = await readyBrief(h, other.id)
  const pool = connect({ ...h.app.database, poolMax: 5 }, { connection: { lock_timeout: 400 } })
  const outside = { address: "203.0.113.7", via: "web" } as const
  const callerOf = async (userId: string) => {
    const actor = await loadUserActor(h.app.db, { userId })
    return createCaller(createCtx({ ...h.app, db: pool.db }, actor ?? { kind: "anonymous" }, randomUUID(), outside))
  }
  const submit = async (userId: string, briefId: string) =>
    (await callerOf(userId)).tasks.submit({ briefId, quotedCredits: 9, idempotencyKey: randomUUID() })
  const forgotten = connect(h.app.database, { max: 1 })
  const answers = await forgotten.db.transaction(async (tx) => {
    await tx.execute(sql`select from users where id = ${held.id} for update`)
    // Who is refused clicks again, so that there is a queue for as long as the other client works.
    let served = false
    const click = async (briefId: string): Promise<unknown> => {
      const answer = await submit(held.id, briefId).then(() => "done", reasonOf)
      return served || answer !== "BUSY" ? answer : click(briefId)
    }
    const clicks = briefs.map(click)
    expect(await submit(other.id, theirs)).toMatchObject({ balanceAfter: 191 })
    expect(await (await callerOf(other.id)).credits.balance()).toMatchObject({ credits: 191 })
    served = true
    return Promise.all(clicks)
  })
  expect(answers).toEqual(Array(14).fill("BUSY"))
  expect(await submit(held.id, briefs[0] ?? "")).toMatchObject({ balanceAfter: 191 })
  await forgotten.close()
  await pool.close()
})

/** The reason of a refusal; any other error as it is. */
function reasonOf(error: unknown) {
  const cause = error instanceof Error ? error.cause : undefined
  return typeof cause === "object" && cause && "reason" in cause ? cause.reason : error
}
