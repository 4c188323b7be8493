import { users } from "@atelier/db/schema"
import { eq } from "drizzle-orm"
import { type Company, getCompany } from "#modules/companies"
import { getFreelancerProfile, getUserNames } from "#modules/identity"
import type { MemberActor } from "#platform/actor"
import type { AnyCtx } from "#platform/ctx"
import { fail, orNotFound } from "#platform/errors"
import { loadTaskFor } from "./policy.ts"

type BrandKit = Pick<
  Company,
  | "name"
  | "website"
  | "logoUrl"
  | "primaryColor"
  | "secondaryColor"
  | "accentColor"
  | "backgroundColor"
  | "textColor"
  | "brandColors"
  | "primaryFont"
  | "secondaryFont"
  | "tagline"
  | "keywords"
  | "toneWords"
  | "brandDos"
  | "brandDonts"
  | "socialLinks"
>

/** What stands behind a task: everything the client wrote while ordering it, oldest first, and their brand. */
export type TaskBackground = { words: { body: string; at: string }[]; brand: BrandKit | null }

function kitOf({
  id: _id,
  industry: _industry,
  industryArchetype: _archetype,
  faviconUrl: _favicon,
  brandReferenceIds: _references,
  onboardingStatus: _onboarding,
  ...kit
}: Company): BrandKit {
  return kit
}

/** For those who may work on the task (offered, assigned, admins) and the client who ordered it; NOT_FOUND for everyone else. */
export async function getTaskBackground(ctx: AnyCtx<MemberActor>, taskId: string): Promise<TaskBackground> {
  const task = await loadTaskFor(ctx, taskId)
  if (ctx.actor.role === "CLIENT" && task.clientId !== ctx.actor.userId) {
    fail("NOT_FOUND")
  }
  const [client] = await ctx.db.select({ companyId: users.companyId }).from(users).where(eq(users.id, task.clientId))
  const { companyId } = orNotFound(client)
  const company = companyId === null ? null : await getCompany(ctx, companyId)
  return {
    words: task.chatHistory.filter(({ role }) => role === "USER").map(({ body, at }) => ({ body, at })),
    brand: company && kitOf(company),
  }
}

/** What freelancers say about themselves to clients whose tasks they take, and how their work went so far. */
export type TaskFreelancer = {
  name: string
  bio: string | null
  portfolioUrls: string[]
  specializations: string[]
  rating: number
  ratingCount: number
  completedTasks: number
}

/** Whoever works on the task, for all who may see it; null until someone does. */
export async function getTaskFreelancer(ctx: AnyCtx<MemberActor>, taskId: string): Promise<TaskFreelancer | null> {
  const { freelancerId } = await loadTaskFor(ctx, taskId)
  if (freelancerId === null) {
    return null
  }
  const [profile, names] = await Promise.all([
    getFreelancerProfile(ctx, freelancerId),
    getUserNames(ctx, [freelancerId]),
  ])
  const { bio, portfolioUrls, specializations, rating, ratingCount, completedTasks } = profile
  const name = orNotFound(names.get(freelancerId))
  return { name, bio, portfolioUrls, specializations, rating, ratingCount, completedTasks }
}
