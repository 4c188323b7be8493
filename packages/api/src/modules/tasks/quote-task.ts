import { users } from "@atelier/db/schema"
import { viewOf } from "@atelier/domain/briefs"
import { defaultDeadline, type Quote, quote } from "@atelier/domain/catalog"
import {
  type ComplexityReason,
  detectComplexity,
  detectUrgency,
  type TaskComplexity,
  type TaskUrgency,
  type UnusualOrder,
  unusualOrder,
} from "@atelier/domain/tasks"
import { eq } from "drizzle-orm"
import { type BriefSubmission, briefSubmission } from "#modules/briefs"
import { activePricing, type CategoryItem, findCategory } from "#modules/catalog"
import type { ClientActor } from "#platform/actor"
import type { Ctx } from "#platform/ctx"
import { fail, orNotFound } from "#platform/errors"

const CATEGORY_MS = 2_000
const categories = new Map<string, { db: unknown; until: number; value: CategoryItem }>()

/** Categories change by the month: at most 2 s old here, so that a warm submission reads the brief and nothing else. */
async function categoryOf(ctx: Ctx, slug: string): Promise<CategoryItem> {
  const now = performance.now()
  const known = categories.get(slug)
  if (known && known.db === ctx.db && known.until > now) {
    return known.value
  }
  const value = await findCategory(ctx, slug)
  categories.set(slug, { db: ctx.db, until: now + CATEGORY_MS, value })
  return value
}

type TaskQuote = Quote & {
  category: { id: string; name: string }
  quantity: number
  complexity: TaskComplexity
  complexityReasons: ComplexityReason[]
  urgency: TaskUrgency
  deadline: Date
  /** Nobody named a deadline: it follows from category and complexity. */
  deadlineIsDefault: boolean
  /** Why the client must confirm it once more before it is charged. */
  unusual: UnusualOrder | null
}

export type PricedBrief = { submission: BriefSubmission; quote: TaskQuote }

/** Reads a brief of the client's own and prices it by the rules in force. DEADLINE_PAST, BRIEF_NOT_READY, NOT_FOUND. */
export async function priceBrief(ctx: Ctx<ClientActor>, briefId: string): Promise<PricedBrief> {
  return priceSubmission(ctx, await briefSubmission(ctx, briefId))
}

async function priceSubmission(ctx: Ctx<ClientActor>, submission: BriefSubmission): Promise<PricedBrief> {
  const { draft } = submission
  const { rules, version } = await activePricing(ctx)
  const category = await categoryOf(ctx, draft.categorySlug)
  if (!category.isActive) {
    fail("CATEGORY_NOT_OFFERED", { field: "category" })
  }
  if (draft.quantity > rules.maxQuantity) {
    fail("TOO_MANY_PIECES", { field: "quantity", max: rules.maxQuantity })
  }
  const now = ctx.now()
  const urgency = detectUrgency(submission.deadline, now) ?? fail("DEADLINE_PAST")
  const { complexity, reasons } = detectComplexity({
    text: `${draft.title}\n${draft.description}`,
    skillCount: draft.requiredSkills.filter((skill) => skill.isRequired).length,
    estimatedHours: draft.estimatedHours,
  })
  const kind = category.category
  const { quantity } = draft
  const price = quote(
    { category: kind, complexity, urgency, quantity, baseCredits: category.baseCredits },
    rules,
    version,
  )
  const byDefault = () => defaultDeadline({ category: kind, complexity, now, timezone: ctx.actor.timezone, rules })
  return {
    submission,
    quote: {
      ...price,
      category: { id: category.id, name: category.name },
      quantity,
      complexity,
      complexityReasons: reasons,
      urgency,
      deadline: submission.deadline ?? byDefault(),
      deadlineIsDefault: submission.deadline === null,
      unusual: unusualOrder({ category: { kind }, quantity, credits: price.credits }),
    },
  }
}

export type QuoteForClient = TaskQuote & { balance: number; balanceAfter: number; shortfall: number }

const MAX_REMEMBERED = 500
const remembered = new Map<string, { db: unknown; submission: BriefSubmission }>()

function remember(ctx: Ctx, submission: BriefSubmission) {
  remembered.delete(submission.row.id)
  remembered.set(submission.row.id, { db: ctx.db, submission })
  const [oldest] = remembered.keys()
  if (remembered.size > MAX_REMEMBERED && oldest) {
    remembered.delete(oldest)
  }
}

/**
 * The brief as its client was last told the price of it, priced anew by the rules in force, without a query; null when it is
 * not at hand. It may have changed since: whoever makes a task of it must hold it to its version.
 */
export async function priceAsQuoted(ctx: Ctx<ClientActor>, briefId: string): Promise<PricedBrief | null> {
  const known = remembered.get(briefId)
  if (known?.db !== ctx.db || known?.submission.row.clientId !== ctx.actor.userId) {
    return null
  }
  remembered.delete(briefId)
  return priceSubmission(ctx, known.submission).catch(() => null)
}

/** The price of a brief with every step, what it leaves of the balance, and how much is missing. */
export async function quoteTask(ctx: Ctx<ClientActor>, { briefId }: { briefId: string }): Promise<QuoteForClient> {
  const priced = await priceBrief(ctx, briefId)
  remember(ctx, priced.submission)
  return againstBalance(ctx, priced)
}

/** The price of what an unfinished brief says so far; null until it says what is to be made. */
export async function estimateTask(
  ctx: Ctx<ClientActor>,
  { briefId }: { briefId: string },
): Promise<QuoteForClient | null> {
  const submission = await briefSubmission(ctx, briefId, { unfinished: true })
  return viewOf(submission.brief).contentType.value === null
    ? null
    : againstBalance(ctx, await priceSubmission(ctx, submission))
}

async function againstBalance(ctx: Ctx<ClientActor>, { quote: price }: PricedBrief): Promise<QuoteForClient> {
  const balance = await balanceOf(ctx, ctx.actor.userId)
  return { ...price, balance, balanceAfter: balance - price.credits, shortfall: Math.max(0, price.credits - balance) }
}

/** A user's credits. */
export async function balanceOf(ctx: Ctx, userId: string): Promise<number> {
  const [row] = await ctx.db.select({ credits: users.credits }).from(users).where(eq(users.id, userId))
  return orNotFound(row).credits
}
