import type { RouterInputs } from "@atelier/api"
import type { JournalFilter, PayoutsFilter, PurchasesFilter, WebhooksFilter } from "./read-money-filters.ts"

const LIMIT = 30

export function purchasesInput({ status, user }: PurchasesFilter): RouterInputs["billing"]["admin"]["purchases"] {
  return {
    limit: LIMIT,
    ...(status ? { status } : {}),
    ...(user ? { userId: user } : {}),
  }
}

export function webhooksInput({ status }: WebhooksFilter): RouterInputs["billing"]["admin"]["webhooks"] {
  return {
    limit: LIMIT,
    ...(status ? { status } : {}),
  }
}

export function journalInput({ type, user, task }: JournalFilter): RouterInputs["credits"]["admin"]["journal"] {
  return {
    limit: LIMIT,
    ...(type ? { types: [type] } : {}),
    ...(user ? { userId: user } : {}),
    ...(task ? { taskId: task } : {}),
  }
}

export function payoutsInput({ status }: PayoutsFilter): RouterInputs["payouts"]["admin"]["list"] {
  return {
    limit: LIMIT,
    ...(status ? { status } : {}),
  }
}

/** What waits for a human: at most this many are shown, the longest waiting first. */
export const openPayoutsInput = (status: "PENDING" | "PROCESSING") => ({ status, limit: 100 })
