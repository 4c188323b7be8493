import type { RouterInputs } from "@atelier/api"
import { PURCHASE_STATUSES, WEBHOOK_EVENT_STATUSES } from "@atelier/domain/billing"
import { parseAsStringLiteral } from "nuqs/server"
import { parseAsUserId, urlFilter } from "@/components/list/url-filter.ts"

export const PURCHASES = urlFilter("/admin/money/purchases", {
  status: parseAsStringLiteral(PURCHASE_STATUSES),
  user: parseAsUserId,
})
export type PurchasesFilter = ReturnType<typeof PURCHASES.read>

export function purchasesInput({ status, user }: PurchasesFilter): RouterInputs["billing"]["admin"]["purchases"] {
  return { limit: 30, ...(status ? { status } : {}), ...(user ? { userId: user } : {}) }
}

export const WEBHOOKS = urlFilter("/admin/money/webhooks", { status: parseAsStringLiteral(WEBHOOK_EVENT_STATUSES) })
export type WebhooksFilter = ReturnType<typeof WEBHOOKS.read>

export function webhooksInput({ status }: WebhooksFilter): RouterInputs["billing"]["admin"]["webhooks"] {
  return { limit: 30, ...(status ? { status } : {}) }
}
