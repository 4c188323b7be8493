import { randomUUID } from "node:crypto"
import { payouts } from "@atelier/db/schema"
import { afterAll, beforeAll, expect, test } from "vitest"
import { payoutGroup, type Transfer } from "#integrations/stripe"
import { claimEarnings } from "#modules/credits"
import { inTx } from "#platform/tx"
import { type Harness, setup } from "#testing/harness"
import { earn, readPayout } from "#testing/payout-fixtures"
import { settleTransfer } from "./settle-payout.ts"
import { movePayout } from "./transition.ts"

let h: Harness
beforeAll(async () => {
  h = await setup()
})
afterAll(() => h.close())

/** A payout on its way over one line of 6,860 cents, whatever it says itself. */
async function underWay(amountCents: number) {
  const freelancerId = await earn(h, [20])
  const id = randomUUID()
  await h.app.db.insert(payouts).values({ id, freelancerId, amountCents, credits: 20, idempotencyKey: id })
  await inTx(h.system(), async (tx) => {
    await claimEarnings(tx, { freelancerId, payoutId: id })
    await movePayout(tx, id, "process", {})
  })
  return id
}

function transferOf(payoutId: string, amountCents: number): Transfer {
  return {
    id: `tr_${payoutId}`,
    amountCents,
    currency: "usd",
    destination: "acct_1",
    reversed: false,
    reversedCents: 0,
    transferGroup: payoutGroup(payoutId),
    metadata: {},
    createdAt: new Date(),
  }
}

test("a transfer of another amount settles nothing", async () => {
  const payoutId = await underWay(6860)
  await expect(settleTransfer(h.system(), transferOf(payoutId, 6859))).rejects.toThrow("amount or currency differ")
  expect(await readPayout(h, payoutId)).toMatchObject({ status: "PROCESSING", lines: ["REQUESTED"] })
  expect(await settleTransfer(h.system(), transferOf(payoutId, 6860))).toBe("SETTLED")
  expect(await readPayout(h, payoutId)).toMatchObject({ status: "COMPLETED", lines: ["PAID"] })
})

test("a payout whose lines do not add up to it is not completed", async () => {
  const payoutId = await underWay(7000)
  const complete = inTx(h.system(), (tx) => movePayout(tx, payoutId, "complete", {}))
  await expect(complete).rejects.toThrow("hold 6860 cents, not 7000")
  expect(await readPayout(h, payoutId)).toMatchObject({ status: "PROCESSING", lines: ["REQUESTED"] })
})
