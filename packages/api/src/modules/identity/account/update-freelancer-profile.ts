import { artistSkills, freelancerProfiles, skills, users } from "@atelier/db/schema"
import { copy } from "@atelier/domain/copy"
import type { UpdateFreelancerProfileInput } from "@atelier/domain/identity"
import { and, eq, inArray, notInArray, sql } from "drizzle-orm"
import { record } from "#modules/notifications"
import type { FreelancerActor } from "#platform/actor"
import type { AnyCtx, Ctx, TxCtx } from "#platform/ctx"
import { emit } from "#platform/emit"
import { fail } from "#platform/errors"
import { inTx } from "#platform/tx"
import { given } from "./given.ts"
import { settleLeave } from "./leave.ts"
import { type FreelancerProfile, getFreelancerProfile } from "./queries.ts"
import { withdrawOffers } from "./withdraw-offers.ts"

type SkillChoice = NonNullable<UpdateFreelancerProfileInput["skills"]>

/** The slugs of these skills; INVALID_INPUT when one of them is not on the list. */
export async function assertSkills(ctx: AnyCtx, choice: SkillChoice): Promise<string[]> {
  const ids = choice.map((skill) => skill.skillId)
  const known =
    ids.length === 0
      ? []
      : await ctx.db
          .select({ id: skills.id, slug: skills.slug })
          .from(skills)
          .where(and(inArray(skills.id, ids), eq(skills.isActive, true)))
  if (known.length !== ids.length) {
    fail("INVALID_INPUT", { fieldErrors: { skills: [copy.invalid.skills] } })
  }
  return known.map((skill) => skill.slug)
}

/** Writes down a freelancer's skills; the database takes the mark from one whose level or years changed. Returns the slugs. */
export async function keepSkills(ctx: TxCtx, artistId: string, choice: SkillChoice): Promise<string[]> {
  const slugs = await assertSkills(ctx, choice)
  if (choice.length > 0) {
    await ctx.db
      .insert(artistSkills)
      .values(
        choice.map(({ skillId, level, years }) => ({
          artistId,
          skillId,
          proficiencyLevel: level,
          yearsExperience: years ?? null,
        })),
      )
      .onConflictDoUpdate({
        target: [artistSkills.artistId, artistSkills.skillId],
        set: {
          proficiencyLevel: sql`excluded.proficiency_level`,
          yearsExperience: sql`excluded.years_experience`,
        },
      })
  }
  return slugs
}

async function replaceSkills(ctx: TxCtx, artistId: string, choice: SkillChoice): Promise<string[]> {
  const ids = choice.map((skill) => skill.skillId)
  const mine = eq(artistSkills.artistId, artistId)
  await ctx.db.delete(artistSkills).where(ids.length === 0 ? mine : and(mine, notInArray(artistSkills.skillId, ids)))
  return keepSkills(ctx, artistId, choice)
}

export const rateOf = (cents: number | null): string | null => (cents === null ? null : (cents / 100).toFixed(2))

/** Changes the caller's own profile; open while an application waits, closed to suspended freelancers. */
export function updateFreelancerProfile(
  ctx: Ctx<FreelancerActor>,
  input: UpdateFreelancerProfileInput,
): Promise<FreelancerProfile> {
  return inTx(ctx, async (ctx) => {
    const { userId } = ctx.actor
    const { skills: choice, timezone, hourlyRateCents, ...rest } = input
    const slugs = choice && (await replaceSkills(ctx, userId, choice))
    if (timezone) {
      await ctx.db.update(users).set({ timezone }).where(eq(users.id, userId))
    }
    const changes = {
      ...given(rest),
      ...(slugs ? { skills: slugs } : {}),
      ...(hourlyRateCents === undefined ? {} : { hourlyRate: rateOf(hourlyRateCents) }),
      updatedAt: sql`now()`,
    }
    await ctx.db.update(freelancerProfiles).set(changes).where(eq(freelancerProfiles.userId, userId))
    const back = input.vacationUntil === null && input.daysOff === undefined
    if (!(await settleLeave(ctx, userId, { back }))) {
      await withdrawOffers(ctx, userId)
    }
    const changed = Object.keys(given(input))
    record(ctx, "freelancer.updated", { id: userId, after: { changed } })
    await emit(ctx, "user", userId)
    return getFreelancerProfile(ctx, userId)
  })
}
