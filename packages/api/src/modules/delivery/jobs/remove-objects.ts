import type { SystemActor } from "#platform/actor"
import type { Ctx } from "#platform/ctx"

/** Removing what is already gone is fine, so this may run again. */
export async function removeObjects(ctx: Ctx<SystemActor>, { keys }: { keys: string[] }): Promise<void> {
  for (const key of keys) {
    await ctx.ports.storage.remove(key)
  }
}
