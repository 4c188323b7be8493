import { randomUUID } from "node:crypto"
import type { TxCtx } from "#platform/ctx"
import { enqueue } from "#platform/enqueue"
import { type LetterPayload, sendLetterJob } from "./jobs.ts"

type WithoutId<T> = T extends unknown ? Omit<T, "id"> : never
export type LetterToSend = WithoutId<LetterPayload>

/** Sends a letter once the transaction has committed. */
export const enqueueLetter = (ctx: TxCtx, letter: LetterToSend): Promise<void> =>
  enqueue(ctx, sendLetterJob, { id: randomUUID(), ...letter } as LetterPayload)
