import { taskFiles } from "@atelier/db/schema"
import type { Preview } from "@atelier/domain/delivery"
import type { TxCtx } from "./ctx.ts"
import { enqueue } from "./enqueue.ts"

const KEYS_A_JOB = 500

/** What `removeStored` needs of a row. */
export const STORED = { storageKey: taskFiles.storageKey, previews: taskFiles.previews }

/** Removes the bytes of files and of their previews, once it is certain that their rows are gone. */
export async function removeStored(
  ctx: TxCtx,
  files: readonly { storageKey: string; previews: readonly Preview[] | null }[],
): Promise<void> {
  const keys = files.flatMap(({ storageKey, previews }) => [
    storageKey,
    ...(previews ?? []).map((one) => one.storageKey),
  ])
  for (let at = 0; at < keys.length; at += KEYS_A_JOB) {
    await enqueue(ctx, "delivery.remove-objects", { keys: keys.slice(at, at + KEYS_A_JOB) })
  }
}
