import { buffer } from "node:stream/consumers"
import type { Ctx } from "#platform/ctx"

/** A part of a stored file, which lies within it. Throws a StorageFailure. */
export async function readAt(ctx: Ctx, key: string, start: number, bytes: number): Promise<Buffer> {
  const { stream } = await ctx.ports.storage.open(key, { start, end: start + bytes - 1 })
  return buffer(stream)
}
