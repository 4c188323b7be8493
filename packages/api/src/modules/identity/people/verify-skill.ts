import { artistSkills, skills } from "@atelier/db/schema"
import type { VerifySkillInput } from "@atelier/domain/identity"
import { and, eq, sql } from "drizzle-orm"
import { record } from "#modules/notifications"
import type { AdminActor } from "#platform/actor"
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
      .select({ skill: skills.name, verified: artistSkills.verified, level: artistSkills.proficiencyLevel })
      .from(artistSkills)
      .innerJoin(skills, eq(skills.id, artistSkills.skillId))
      .where(one)
      .for("no key update", { of: artistSkills })
    const { skill, ...was } = orNotFound(before)
    await ctx.db
      .update(artistSkills)
      .set({
        verified,
        verifiedBy: verified ? ctx.actor.userId : null,
        verifiedAt: verified ? sql`now()` : null,
        ...(level ? { proficiencyLevel: level } : {}),
      })
      .where(one)
    const change = { before: was, after: { verified, level: level ?? was.level }, metadata: { skillId } }
    if (verified && !was.verified) {
      record(ctx, "skill.verified", { id: userId, freelancer: userId, ...change }, { skill })
    } else {
      record(ctx, "skill.changed", { id: userId, ...change }, { skill })
    }
    await emit(ctx, "user", userId)
    return { userId }
  })
}
