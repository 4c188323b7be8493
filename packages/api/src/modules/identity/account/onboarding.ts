// no audit: which first steps someone skips is a personal preference
import { audiences, briefs, companies, users } from "@atelier/db/schema"
import { ONBOARDING_STEPS, type OnboardingStep, type SetOnboardingInput, StepState } from "@atelier/domain/identity"
import { eq, sql } from "drizzle-orm"
import type { ClientActor } from "#platform/actor"
import type { AnyCtx, Ctx } from "#platform/ctx"
import { emit } from "#platform/emit"
import { orNotFound } from "#platform/errors"
import { inTx } from "#platform/tx"

export type Onboarding = { putAway: boolean; steps: { step: OnboardingStep; state: "DONE" | "SKIPPED" | "OPEN" }[] }

async function readSteps(ctx: AnyCtx<ClientActor>) {
  const [row] = await ctx.db
    .select({
      data: users.onboardingData,
      company: sql<boolean>`${companies.id} is not null`,
      brand: sql<boolean>`coalesce(coalesce(${companies.primaryColor}, ${companies.primaryFont}, ${companies.tagline}) is not null
        or ${companies.keywords} <> '[]'::jsonb or ${companies.toneWords} <> '[]'::jsonb, false)`,
      audience: sql<boolean>`exists (select from ${audiences} where ${audiences.companyId} = ${companies.id})`,
      brief: sql<boolean>`exists (select from ${briefs} where ${briefs.clientId} = ${users.id})`,
    })
    .from(users)
    .leftJoin(companies, eq(companies.id, users.companyId))
    .where(eq(users.id, ctx.actor.userId))
  const { data, ...done } = orNotFound(row)
  return { data, done, said: StepState.parse(data.steps ?? {}) }
}

/** The first steps of the caller: what is there already counts as done, whoever of the company did it. */
export async function getOnboarding(ctx: AnyCtx<ClientActor>): Promise<Onboarding> {
  const { done, said } = await readSteps(ctx)
  const steps = ONBOARDING_STEPS.map((step) => {
    const state = done[step] ? "DONE" : said.skipped.includes(step) ? "SKIPPED" : "OPEN"
    return { step, state } as const
  })
  return { putAway: said.putAway, steps }
}

/** Leaves steps out, or puts the list away; both can be taken back. */
export function setOnboarding(ctx: Ctx<ClientActor>, input: SetOnboardingInput): Promise<Onboarding> {
  return inTx(ctx, async (ctx) => {
    const { userId } = ctx.actor
    await ctx.db.select({ id: users.id }).from(users).where(eq(users.id, userId)).for("no key update")
    const { data, said } = await readSteps(ctx)
    const steps = { skipped: input.skipped ?? said.skipped, putAway: input.putAway ?? said.putAway }
    await ctx.db
      .update(users)
      .set({ onboardingData: { ...data, steps } })
      .where(eq(users.id, userId))
    await emit(ctx, "user", userId)
    return getOnboarding(ctx)
  })
}
