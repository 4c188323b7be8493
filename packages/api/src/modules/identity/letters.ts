import { randomUUID } from "node:crypto"
import type { TxCtx } from "#platform/ctx"
import { enqueue } from "#platform/enqueue"
import type { JobPayload } from "#platform/jobs"

type WithoutId<T> = T extends unknown ? Omit<T, "id"> : never
export type LetterToSend = WithoutId<JobPayload<"identity.send-letter">>

/** Sends a letter once the transaction has committed. */
export function enqueueLetter(ctx: TxCtx, letter: LetterToSend): Promise<void> {
  return enqueue(ctx, "identity.send-letter", { id: randomUUID(), ...letter })
}
