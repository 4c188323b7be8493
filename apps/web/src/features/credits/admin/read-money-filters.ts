import { PURCHASE_STATUSES, WEBHOOK_EVENT_STATUSES } from "@atelier/domain/billing"
import { CREDIT_TRANSACTION_TYPES } from "@atelier/domain/credits"
import { PAYOUT_STATUSES } from "@atelier/domain/payouts"
import { Id, UserId } from "@atelier/domain/shared"
import { z } from "zod"
import { given, readFilter, type SearchParams } from "@/components/list/read-filter.ts"

const Purchases = z.object({ status: given(z.enum(PURCHASE_STATUSES)), user: given(UserId) })
export type PurchasesFilter = z.infer<typeof Purchases>
export const readPurchasesFilter = (params: SearchParams): PurchasesFilter => readFilter(Purchases, params)

const Webhooks = z.object({ status: given(z.enum(WEBHOOK_EVENT_STATUSES)) })
export type WebhooksFilter = z.infer<typeof Webhooks>
export const readWebhooksFilter = (params: SearchParams): WebhooksFilter => readFilter(Webhooks, params)

const Journal = z.object({ type: given(z.enum(CREDIT_TRANSACTION_TYPES)), user: given(UserId), task: given(Id) })
export type JournalFilter = z.infer<typeof Journal>
export const readJournalFilter = (params: SearchParams): JournalFilter => readFilter(Journal, params)

const Payouts = z.object({ status: given(z.enum(PAYOUT_STATUSES)) })
export type PayoutsFilter = z.infer<typeof Payouts>
export const readPayoutsFilter = (params: SearchParams): PayoutsFilter => readFilter(Payouts, params)
