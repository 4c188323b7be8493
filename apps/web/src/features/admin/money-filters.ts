import type { RouterInputs } from "@atelier/api"
import { PURCHASE_STATUSES, WEBHOOK_EVENT_STATUSES } from "@atelier/domain/billing"
import { CREDIT_TRANSACTION_TYPES } from "@atelier/domain/credits"
import { PAYOUT_STATUSES } from "@atelier/domain/payouts"
import { Id, UserId } from "@atelier/domain/shared"
import { z } from "zod"
import { given, readFilter, type SearchParams } from "./filters.ts"

const LIMIT = 30

const Purchases = z.object({ status: given(z.enum(PURCHASE_STATUSES)), user: given(UserId) })
export type PurchasesFilter = z.infer<typeof Purchases>
export const readPurchasesFilter = (params: SearchParams): PurchasesFilter => readFilter(Purchases, params)
export const purchasesInput = ({ status, user }: PurchasesFilter): RouterInputs["billing"]["admin"]["purchases"] => ({
  limit: LIMIT,
  ...(status ? { status } : {}),
  ...(user ? { userId: user } : {}),
})

const Webhooks = z.object({ status: given(z.enum(WEBHOOK_EVENT_STATUSES)) })
export type WebhooksFilter = z.infer<typeof Webhooks>
export const readWebhooksFilter = (params: SearchParams): WebhooksFilter => readFilter(Webhooks, params)
export const webhooksInput = ({ status }: WebhooksFilter): RouterInputs["billing"]["admin"]["webhooks"] => ({
  limit: LIMIT,
  ...(status ? { status } : {}),
})

const Journal = z.object({ type: given(z.enum(CREDIT_TRANSACTION_TYPES)), user: given(UserId), task: given(Id) })
export type JournalFilter = z.infer<typeof Journal>
export const readJournalFilter = (params: SearchParams): JournalFilter => readFilter(Journal, params)
export const journalInput = ({ type, user, task }: JournalFilter): RouterInputs["credits"]["admin"]["journal"] => ({
  limit: LIMIT,
  ...(type ? { types: [type] } : {}),
  ...(user ? { userId: user } : {}),
  ...(task ? { taskId: task } : {}),
})

const Payouts = z.object({ status: given(z.enum(PAYOUT_STATUSES)) })
export type PayoutsFilter = z.infer<typeof Payouts>
export const readPayoutsFilter = (params: SearchParams): PayoutsFilter => readFilter(Payouts, params)
export const payoutsInput = ({ status }: PayoutsFilter): RouterInputs["payouts"]["admin"]["list"] => ({
  limit: LIMIT,
  ...(status ? { status } : {}),
})

/** What waits for a human: at most this many are shown, the longest waiting first. */
export const openPayoutsInput = (status: "PENDING" | "PROCESSING") => ({ status, limit: 100 })
