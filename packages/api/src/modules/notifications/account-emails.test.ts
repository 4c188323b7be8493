import { sql } from "drizzle-orm"
import { afterAll, beforeAll, expect, test } from "vitest"
import { addToOutbox } from "#platform/outbox-rows"
import { inTx } from "#platform/tx"
import { type Harness, setup } from "#testing/harness"
import { enqueueAccountEmail } from "./index.ts"

let h: Harness
beforeAll(async () => {
  h = await setup()
})
afterAll(() => h.close())

const mailed = (to: string) => h.emails.filter((email) => email.to === to).map(({ subject }) => subject)

test("an e-mail about an account is sent once the transaction has committed", async () => {
  const { id: userId, email } = await h.make.client()
  await inTx(h.system(), (ctx) => enqueueAccountEmail(ctx, { kind: "reinstated", userId }))
  await h.drainJobs()
  expect(mailed(email)).toEqual(["Your account is open again"])
})

test("what waits under the name that the job had before a deployment is delivered, from the outbox and from the queue", async () => {
  const [one, two] = [await h.make.client(), await h.make.client()]
  const payloadOf = (userId: string) => ({
    id: crypto.randomUUID(),
    kind: "suspended",
    userId,
    reason: "Does not answer.",
  })
  const former = { kind: "job" as const, name: "identity.send-letter", jobKey: null, runAt: null }
  await inTx(h.system(), async (ctx) => addToOutbox(ctx, { ...former, payload: payloadOf(one.id) }))
  await h.app.db.execute(
    sql`select graphile_worker.add_job(${former.name}, ${JSON.stringify(payloadOf(two.id))}::json)`,
  )
  await h.drainJobs()
  expect([mailed(one.email), mailed(two.email)]).toEqual([["Your account is suspended"], ["Your account is suspended"]])
})
