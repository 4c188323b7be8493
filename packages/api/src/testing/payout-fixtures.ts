import { freelancerEarnings, payouts } from "@atelier/db/schema"
import { type EmulatorProcess, startEmulators } from "@atelier/emulators/testing"
import { eq, sql } from "drizzle-orm"
import { expect } from "vitest"
import { z } from "zod"
import { approveDelivery } from "#modules/delivery"
import type { Caller } from "#trpc/root"
import { type Harness, setup } from "./harness.ts"
import { findFlaws, NO_FLAWS, stageTask } from "./task-fixtures.ts"

export type { EmulatorProcess } from "@atelier/emulators/testing"

/** A harness whose Stripe is an emulator of its own. */
export async function setupWithStripe(): Promise<{
  h: Harness
  emulators: EmulatorProcess
  close: () => Promise<void>
}> {
  const emulators = await startEmulators()
  const h = await setup({
    STRIPE_API_URL: emulators.url,
    STRIPE_SECRET_KEY: emulators.stripeKey,
    STRIPE_WEBHOOK_SECRET: emulators.webhookSecret,
  })
  const close = async () => {
    await h.close()
    await emulators.stop()
  }
  return { h, emulators, close }
}

const Transfers = z.object({
  transfers: z.array(
    z.object({ id: z.string(), amount: z.int(), reversed: z.boolean(), transfer_group: z.string().nullable() }),
  ),
})
export type EmulatorTransfer = z.infer<typeof Transfers>["transfers"][number]

/** Transfers that the emulator really made for a payout. */
export async function transfersOf(emulators: EmulatorProcess, payoutId: string): Promise<EmulatorTransfer[]> {
  const { transfers } = Transfers.parse(await emulators.control("state"))
  return transfers.filter((transfer) => transfer.transfer_group === `payout:${payoutId}`)
}

/** Approved work of a new freelancer, a line of so many credits each; its hold is over unless it is to last. */
export async function earn(h: Harness, lines: readonly number[] = [20], { held = false } = {}): Promise<string> {
  const { id } = await h.make.freelancer()
  for (const credits of lines) {
    const { taskId } = await stageTask(h, "IN_REVIEW", { credits })
    await h.app.db.execute(sql`update tasks set freelancer_id = ${id} where id = ${taskId}`)
    await approveDelivery(h.system(), { taskId })
  }
  if (!held) {
    await h.app.db.execute(
      sql`update freelancer_earnings set hold_until = now() - interval '1 minute' where freelancer_id = ${id}`,
    )
    await h.sweep()
  }
  return id
}

export type Connected = { api: Caller; account: string }

/** Opens and completes a payout account through the emulator, older than the pause. */
export async function connect(h: Harness, emulators: EmulatorProcess, freelancerId: string): Promise<Connected> {
  const api = await h.as(freelancerId)
  const { url } = await api.payouts.connect({ country: "DE" })
  const account = /acct_\w+/.exec(url)?.[0] ?? ""
  await emulators.control("onboard", { account })
  await api.payouts.refreshAccount()
  await h.app.db.execute(
    sql`update stripe_connect_accounts set changed_at = now() - interval '2 days' where user_id = ${freelancerId}`,
  )
  return { api, account }
}

/** Gives a destination for a manual payment, older than the pause. */
export async function giveDestination(h: Harness, freelancerId: string, method: "BANK_TRANSFER" | "PAYPAL") {
  const api = await h.as(freelancerId)
  await api.payouts.setDestination(
    method === "PAYPAL"
      ? { method, email: "artist@example.com" }
      : { method, holder: "A. Artist", account: "DE89 3704 0044 0532 0130 00" },
  )
  await h.database.owner.db.transaction(async (tx) => {
    await tx.execute(sql`set local session_replication_role = replica`)
    await tx.execute(
      sql`update payout_destinations set changed_at = now() - interval '2 days' where user_id = ${freelancerId}`,
    )
  })
}

export type Asked = Connected & { freelancerId: string; payoutId: string }

/** A payout of 20 credits (68.60) that waits for an admin, unless other lines or another method are named. */
export async function askPayout(
  h: Harness,
  emulators: EmulatorProcess,
  lines: readonly number[] = [20],
  method: "STRIPE_CONNECT" | "BANK_TRANSFER" | "PAYPAL" = "STRIPE_CONNECT",
): Promise<Asked> {
  const freelancerId = await earn(h, lines)
  const connected = await connect(h, emulators, freelancerId)
  if (method !== "STRIPE_CONNECT") {
    await giveDestination(h, freelancerId, method)
  }
  const { id } = await connected.api.payouts.request({ idempotencyKey: crypto.randomUUID(), method })
  return { ...connected, freelancerId, payoutId: id }
}

/** A payout and its lines as they stand. */
export async function readPayout(
  h: Harness,
  payoutId: string,
): Promise<Partial<typeof payouts.$inferSelect> & { lines: string[] }> {
  const [payout] = await h.app.db.select().from(payouts).where(eq(payouts.id, payoutId))
  const lines = await h.app.db.select().from(freelancerEarnings).where(eq(freelancerEarnings.payoutId, payoutId))
  return { ...payout, lines: lines.map(({ state }) => state) }
}

/** What must hold at every step: the books sum to zero, and what freelancers are owed is what their lines say. */
export async function expectBooks(h: Harness, admin: Caller): Promise<void> {
  expect(await findFlaws(h)).toEqual(NO_FLAWS)
  const { balanced, accounts } = await admin.credits.admin.books()
  expect(balanced).toBe(true)
  const [row] = await h.app.db.execute<{ owed: number }>(
    sql`select coalesce(sum(amount_cents), 0)::int as owed from freelancer_earnings where state not in ('PAID', 'REVERSED')`,
  )
  expect(0 - (accounts.find(({ account }) => account === "freelancer_payable")?.balanceCents ?? 0)).toBe(row?.owed)
}

/** One transfer of 68.60, the payout COMPLETED by it, its line PAID, its freelancer told once, the books whole. */
export async function expectPaidOnce(
  h: Harness,
  emulators: EmulatorProcess,
  admin: Caller,
  payoutId: string,
): Promise<void> {
  const transfers = await transfersOf(emulators, payoutId)
  expect(transfers.map(({ amount }) => amount)).toEqual([6860])
  expect(await readPayout(h, payoutId)).toMatchObject({
    status: "COMPLETED",
    stripeTransferId: transfers[0]?.id,
    lines: ["PAID"],
  })
  const told = await h.app.db.execute(
    sql`select 1 from notifications where dedupe_key = ${`payout.paid:${payoutId}`} and channel = 'IN_APP'`,
  )
  expect(told).toHaveLength(1)
  await expectBooks(h, admin)
}
