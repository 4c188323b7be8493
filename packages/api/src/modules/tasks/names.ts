import { users } from "@atelier/db/schema"
import { eq } from "drizzle-orm"
import type { Actor } from "#platform/actor"
import type { AnyCtx } from "#platform/ctx"

/** How notifications name who acted. */
export const actorName = (actor: Actor): string =>
  actor.kind === "user" && actor.role !== "ADMIN" ? actor.name : "Atelier"

/** A user's name and time zone. */
export const personOf = async (ctx: AnyCtx, userId: string): Promise<{ name: string; timezone: string }> => {
  const [row] = await ctx.db
    .select({ name: users.name, timezone: users.timezone })
    .from(users)
    .where(eq(users.id, userId))
  return row ?? { name: "Someone", timezone: "UTC" }
}
