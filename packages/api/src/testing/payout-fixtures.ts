import { freelancerEarnings, payouts } from "@atelier/db/schema"
import { eq, sql } from "drizzle-orm"
import { z } from "zod"
import { approveDelivery } from "#modules/tasks"
import type { Caller } from "#trpc/root"
import type { StandinProcess } from "../integrations/standins.ts"
import type { Harness } from "./harness.ts"
import { stageTask } from "./task-fixtures.ts"

const Transfers = z.object({
  transfers: z.array(
    z.object({ id: z.string(), amount: z.int(), reversed: z.boolean(), transfer_group: z.string().nullable() }),
  ),
})

/** Transfers that the stand-in really made for a payout. */
export const transfersOf = async (standins: StandinProcess, payoutId: string) => {
  const { transfers } = Transfers.parse(await standins.control("state"))
  return transfers.filter((transfer) => transfer.transfer_group === `payout:${payoutId}`)
}

/** Approved work of a new freelancer, a line of so many credits each; its hold is over unless it is to last. */
export const earn = async (h: Harness, lines: readonly number[] = [20], { held = false } = {}): Promise<string> => {
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

/** Opens and completes a payout account through the stand-in, older than the pause. */
export const connect = async (
  h: Harness,
  standins: StandinProcess,
  freelancerId: string,
): Promise<{ api: Caller; account: string; url: string }> => {
  const api = await h.as(freelancerId)
  const { url } = await api.payouts.connect({ country: "DE" })
  const account = /acct_\w+/.exec(url)?.[0] ?? ""
  await standins.control("onboard", { account })
  await api.payouts.refreshAccount()
  await h.app.db.execute(
    sql`update stripe_connect_accounts set changed_at = now() - interval '2 days' where user_id = ${freelancerId}`,
  )
  return { api, account, url }
}

/** A payout and its lines as they stand. */
export const readPayout = async (h: Harness, payoutId: string) => {
  const [payout] = await h.app.db.select().from(payouts).where(eq(payouts.id, payoutId))
  const lines = await h.app.db.select().from(freelancerEarnings).where(eq(freelancerEarnings.payoutId, payoutId))
  return { ...payout, lines: lines.map(({ state }) => state) }
}
