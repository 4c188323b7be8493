import type { RouterInputs } from "@atelier/api"
import type { JournalFilter, PayoutsFilter, PurchasesFilter, WebhooksFilter } from "./read-money-filters.ts"

const LIMIT = 30

export const purchasesInput = ({ status, user }: PurchasesFilter): RouterInputs["billing"]["admin"]["purchases"] => ({
  limit: LIMIT,
  ...(status ? { status } : {}),
  ...(user ? { userId: user } : {}),
})

export const webhooksInput = ({ status }: WebhooksFilter): RouterInputs["billing"]["admin"]["webhooks"] => ({
  limit: LIMIT,
  ...(status ? { status } : {}),
})

export const journalInput = ({ type, user, task }: JournalFilter): RouterInputs["credits"]["admin"]["journal"] => ({
  limit: LIMIT,
  ...(type ? { types: [type] } : {}),
  ...(user ? { userId: user } : {}),
  ...(task ? { taskId: task } : {}),
})

export const payoutsInput = ({ status }: PayoutsFilter): RouterInputs["payouts"]["admin"]["list"] => ({
  limit: LIMIT,
  ...(status ? { status } : {}),
})

/** What waits for a human: at most this many are shown, the longest waiting first. */
export const openPayoutsInput = (status: "PENDING" | "PROCESSING") => ({ status, limit: 100 })
