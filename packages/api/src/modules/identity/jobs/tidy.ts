import { rateLimits, sessions, verifications } from "@atelier/db/schema"
import { lt, not, sql } from "drizzle-orm"
import type { SystemActor } from "#platform/actor"
import type { Ctx } from "#platform/ctx"
import { aliveSessions } from "../sign-in/session-life.ts"

/** Removes what has lost its meaning: expired sessions and tokens, and limits of yesterday. */
export async function tidy(ctx: Ctx<SystemActor>): Promise<void> {
  await ctx.db.delete(sessions).where(not(aliveSessions() ?? sql`true`))
  await ctx.db.delete(verifications).where(lt(verifications.expiresAt, sql`now()`))
  await ctx.db
    .delete(rateLimits)
    .where(lt(rateLimits.lastRequest, sql`(extract(epoch from now() - interval '1 day') * 1000)::bigint`))
}
