import { artistSkills } from "@atelier/db/schema"
import type { VerifySkillInput } from "@atelier/domain/identity"
import { and, eq, sql } from "drizzle-orm"
import type { AdminActor } from "#platform/actor"
import { audit } from "#platform/audit"
import type { Ctx } from "#platform/ctx"
import { emit } from "#platform/emit"
import { fail, orNotFound } from "#platform/errors"
import { inTx } from "#platform/tx"
import { loadUser } from "./policy.ts"

/** Marks a freelancer's skill as verified or not, and may correct its level; NOT_FOUND when the freelancer lacks it. */
export function verifySkill(ctx: Ctx<AdminActor>, input: VerifySkillInput): Promise<{ userId: string }> {
  return inTx(ctx, async (ctx) => {
    const { userId, skillId, verified, level } = input
    const { role } = await loadUser(ctx, userId)
    if (role !== "FREELANCER") {
      fail("NOT_A_FREELANCER")
    }
    const one = and(eq(artistSkills.artistId, userId), eq(artistSkills.skillId, skillId))
    const [before] = await ctx.db
      .select({ verified: artistSkills.verified, level: artistSkills.proficiencyLevel })
      .from(artistSkills)
      .where(one)
      .for("no key update")
    const was = orNotFound(before)
    await ctx.db
      .update(artistSkills)
      .set({
        verified,
        verifiedBy: verified ? ctx.actor.userId : null,
        verifiedAt: verified ? sql`now()` : null,
        ...(level ? { proficiencyLevel: level } : {}),
      })
      .where(one)
    await audit(ctx, {
      action: "SKILL_VERIFY",
      resourceType: "user",
      resourceId: userId,
      before: was,
      after: { verified, level: level ?? was.level },
      metadata: { skillId },
    })
    await emit(ctx, "user", userId)
    return { userId }
  })
}
