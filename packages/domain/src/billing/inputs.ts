import { z } from "zod"
import { invalid } from "../copy/index.ts"
import { Id, IdempotencyKey, line, pageShape, UserId } from "../shared/index.ts"
import { PURCHASE_STATUSES, WEBHOOK_EVENT_STATUSES, WEBHOOK_PROVIDERS } from "./enums.ts"

/** Only which package: credits and price are the server's. */
export const CheckoutInput = z.object({
  packageId: z
    .string()
    .regex(/^[a-z0-9-]{3,64}$/, invalid.package)
    .describe("Package, as billing packages lists it"),
  idempotencyKey: IdempotencyKey,
})
export type CheckoutInput = z.infer<typeof CheckoutInput>

/** What the success page asks: has this purchase of mine been paid? */
export const GetPurchaseInput = z.object({ purchaseId: Id.describe("Purchase") })
export type GetPurchaseInput = z.infer<typeof GetPurchaseInput>

export const ListPurchasesInput = z.object({
  ...pageShape,
  status: z.enum(PURCHASE_STATUSES).optional().describe("Only purchases with this status"),
})
export type ListPurchasesInput = z.infer<typeof ListPurchasesInput>

export const ListAllPurchasesInput = ListPurchasesInput.extend({
  userId: UserId.optional().describe("Only purchases of this client"),
})
export type ListAllPurchasesInput = z.infer<typeof ListAllPurchasesInput>

/** What a client owes for returned payments. */
export const GetOwedInput = z.object({ userId: UserId.describe("Client") })
export type GetOwedInput = z.infer<typeof GetOwedInput>

/** Ends a freeze and writes off what is owed; the reason is kept. */
export const LiftFreezeInput = z.object({
  userId: UserId.describe("Client"),
  reason: line(3, 500).describe("Reason; kept in the audit log"),
})
export type LiftFreezeInput = z.infer<typeof LiftFreezeInput>

export const ListWebhookEventsInput = z.object({
  ...pageShape,
  provider: z.enum(WEBHOOK_PROVIDERS).optional().describe("Only events of this provider"),
  status: z.enum(WEBHOOK_EVENT_STATUSES).optional().describe("Only events with this status"),
  type: line(1, 100).optional().describe("Only events of this type"),
})
export type ListWebhookEventsInput = z.infer<typeof ListWebhookEventsInput>

export const ReplayWebhookInput = z.object({ eventId: Id.describe("Event") })
export type ReplayWebhookInput = z.infer<typeof ReplayWebhookInput>
