import { randomUUID } from "node:crypto"
import type { TxCtx } from "#platform/ctx"
import { enqueue } from "#platform/enqueue"
import type { JobPayload } from "#platform/jobs"

type WithoutId<T> = T extends unknown ? Omit<T, "id"> : never
export type AccountEmail = WithoutId<JobPayload<"notifications.send-account-email">>

/** Sends an e-mail about an account once the transaction has committed. */
export function enqueueAccountEmail(ctx: TxCtx, email: AccountEmail): Promise<void> {
  return enqueue(ctx, "notifications.send-account-email", { id: randomUUID(), ...email })
}
