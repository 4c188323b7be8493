import { sql } from "drizzle-orm"
import type { Harness } from "./harness.ts"
import type { Stages } from "./mutations.ts"
import { earn } from "./payout-fixtures.ts"

const key = () => crypto.randomUUID()

/** Mutations of payouts that are paid without Stripe. */
export function moneyStages(h: Harness): Stages {
  const admin = async () => h.as((await h.make.admin()).id)
  const ready = async () => {
    const api = await h.as(await earn(h))
    await api.payouts.setDestination({ method: "PAYPAL", email: "artist@example.com" })
    return api
  }
  const asked = async () => {
    const freelancer = await ready()
    const { id: payoutId } = await freelancer.payouts.request({ method: "PAYPAL", idempotencyKey: key() })
    return { freelancer, payoutId, api: await admin() }
  }
  const approved = async () => {
    const { api, payoutId } = await asked()
    await api.payouts.admin.approve({ payoutId })
    return { api, payoutId }
  }
  return {
    "payouts.setDestination": async () => {
      const api = await h.as((await h.make.freelancer()).id)
      return () => api.payouts.setDestination({ method: "PAYPAL", email: "artist@example.com" })
    },
    "payouts.request": async () => {
      const api = await ready()
      return () => api.payouts.request({ method: "PAYPAL", idempotencyKey: key() })
    },
    "payouts.cancel": async () => {
      const { freelancer, payoutId } = await asked()
      return () => freelancer.payouts.cancel({ payoutId, idempotencyKey: key() })
    },
    "payouts.admin.approve": async () => {
      const { api, payoutId } = await asked()
      return () => api.payouts.admin.approve({ payoutId, idempotencyKey: key() })
    },
    "payouts.admin.reject": async () => {
      const { api, payoutId } = await asked()
      return () => api.payouts.admin.reject({ payoutId, reason: "Please check it.", idempotencyKey: key() })
    },
    "payouts.admin.revealDestination": async () => {
      const { api, payoutId } = await approved()
      return () => api.payouts.admin.revealDestination({ payoutId })
    },
    "payouts.admin.recordManual": async () => {
      const { api, payoutId } = await approved()
      return () =>
        api.payouts.admin.recordManual({ payoutId, outcome: "COMPLETED", reference: "1", idempotencyKey: key() })
    },
    ...Object.fromEntries(
      (["retryJob", "discardJob"] as const).map((verb) => [
        `admin.${verb}`,
        async () => {
          const api = await admin()
          const [job] = await h.database.owner.db.execute<{ id: string }>(
            sql`select id::text from graphile_worker.add_job('notifications.send-mail',
              json_build_object('notificationId', gen_random_uuid()), max_attempts := 1)`,
          )
          await h.database.owner.db.execute(
            sql`update graphile_worker._private_jobs set attempts = max_attempts where id = ${job?.id ?? "0"}::bigint`,
          )
          return () => api.admin[verb]({ jobId: job?.id ?? "" })
        },
      ]),
    ),
  }
}
