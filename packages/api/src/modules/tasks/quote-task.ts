import { users } from "@atelier/db/schema"
import { toTask } from "@atelier/domain/briefs"
import type { ApprovalCause } from "@atelier/domain/tasks"
import { eq } from "drizzle-orm"
import { type BriefSubmission, briefSubmission } from "#modules/briefs"
import type { ClientActor } from "#platform/actor"
import type { Ctx } from "#platform/ctx"
import { orNotFound } from "#platform/errors"
import { approvalCause } from "./payer.ts"
import { type PricedBrief, priceBrief, priceSubmission, type TaskQuote } from "./price-brief.ts"

export type QuoteForClient = TaskQuote & {
  balance: number
  balanceAfter: number
  shortfall: number
  /** Why it has to wait for the owner of the company; null when it can be ordered at once. */
  approval: ApprovalCause | null
}

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

/** `unpriced` are the positions, from 1, of deliverables that are not in the price because they have no form yet. */
export type Estimate = QuoteForClient & { unpriced: number[] }

/** The price of what an unfinished brief says so far; null until it says what is to be made. */
export async function estimateTask(ctx: Ctx<ClientActor>, { briefId }: { briefId: string }): Promise<Estimate | null> {
  const submission = await briefSubmission(ctx, briefId, { unfinished: true })
  const { deliverables } = submission.brief
  const known = deliverables.filter(({ contentType }) => contentType.value !== null)
  if (known.length === 0) {
    return null
  }
  const brief = { ...submission.brief, deliverables: known }
  const priced = await priceSubmission(ctx, { ...submission, brief, draft: toTask(brief) })
  const unpriced = deliverables.flatMap((one, index) => (known.includes(one) ? [] : [index + 1]))
  return { ...(await againstBalance(ctx, priced)), unpriced }
}

async function againstBalance(ctx: Ctx<ClientActor>, { quote: price }: PricedBrief): Promise<QuoteForClient> {
  const [balance, approval] = await Promise.all([balanceOf(ctx, ctx.actor.payerId), approvalCause(ctx, price.credits)])
  const shortfall = Math.max(0, price.credits - balance)
  return { ...price, balance, balanceAfter: balance - price.credits, shortfall, approval }
}

/** A user's credits. */
export async function balanceOf(ctx: Ctx, userId: string): Promise<number> {
  const [row] = await ctx.db.select({ credits: users.credits }).from(users).where(eq(users.id, userId))
  return orNotFound(row).credits
}
