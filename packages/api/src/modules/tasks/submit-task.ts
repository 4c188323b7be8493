import type { SubmitTaskInput } from "@atelier/domain/tasks"
import type { ClientActor } from "#platform/actor"
import type { Ctx } from "#platform/ctx"
import { DomainError, fail, isDomainError, toDomainError } from "#platform/errors"
import { type CreatedTask, createTask, tasksOfBrief } from "./create-task.ts"
import { newTasksOf } from "./new-tasks.ts"
import { approvalCause } from "./payer.ts"
import { type PricedBrief, priceBrief } from "./price-brief.ts"
import { balanceOf, priceAsQuoted } from "./quote-task.ts"

async function withShortfall(ctx: Ctx<ClientActor>, error: unknown, price: number): Promise<never> {
  if (toDomainError(error)?.reason !== "INSUFFICIENT_CREDITS") {
    throw error
  }
  const balance = await balanceOf(ctx, ctx.actor.payerId)
  return fail("INSUFFICIENT_CREDITS", { shortfall: Math.max(0, price - balance), balance, price })
}

/** A brief that is no longer what was priced: its task when it became one, else STALE_VERSION. */
async function resolveConflict(ctx: Ctx<ClientActor>, briefId: string): Promise<CreatedTask> {
  return (await tasksOfBrief(ctx, briefId, ctx.actor.userId)) ?? fail("STALE_VERSION")
}

function assertMeant({ quote }: PricedBrief, { unusualConfirmed }: SubmitTaskInput): void {
  if (quote.unusual && !unusualConfirmed) {
    fail("UNUSUAL_ORDER", { unusual: quote.unusual, credits: quote.credits, quantity: quote.quantity })
  }
}

/** Budget and limit hold a member's order as a whole, however many tasks it becomes; the database holds each task to the same. */
async function create(ctx: Ctx<ClientActor>, priced: PricedBrief, input: SubmitTaskInput) {
  const cause = await approvalCause(ctx, priced.quote.credits)
  if (cause !== null) {
    // A repeat finds the budget spent by what it ordered itself.
    const made = await tasksOfBrief(ctx, input.briefId, ctx.actor.userId)
    return made ?? fail(cause === "LIMIT" ? "MEMBER_LIMIT" : "MEMBER_BUDGET")
  }
  const [first, ...others] = await newTasksOf(ctx, priced, input)
  return first
    ? createTask(ctx, first, others).catch((error: unknown) => withShortfall(ctx, error, priced.quote.credits))
    : null
}

/** One write and no read, when the brief is still what its client was quoted a moment ago; else null. */
async function submitAsQuoted(ctx: Ctx<ClientActor>, input: SubmitTaskInput): Promise<CreatedTask | null> {
  const priced = await priceAsQuoted(ctx, input.briefId)
  const holds = priced?.submission.row.status === "READY" && priced.quote.credits === input.quotedCredits
  if (!holds) {
    return null
  }
  assertMeant(priced, input)
  return create(ctx, priced, input)
}

async function submitAsRead(ctx: Ctx<ClientActor>, input: SubmitTaskInput): Promise<CreatedTask> {
  const priced = await priceBrief(ctx, input.briefId).catch((error: unknown) => refusedPrice(error))
  if (priced instanceof DomainError) {
    return (await tasksOfBrief(ctx, input.briefId, ctx.actor.userId)) ?? rethrow(priced)
  }
  const { status } = priced.submission.row
  if (status !== "READY" && status !== "DRAFT") {
    return resolveConflict(ctx, input.briefId)
  }
  if (priced.quote.credits !== input.quotedCredits) {
    return (await tasksOfBrief(ctx, input.briefId, ctx.actor.userId)) ?? fail("QUOTE_CHANGED", { quote: priced.quote })
  }
  assertMeant(priced, input)
  return (await create(ctx, priced, input)) ?? resolveConflict(ctx, input.briefId)
}

// no audit: createTask's one statement carries the audit and activity rows.
/**
 * Turns a brief into a paid task, or into one of each deliverable: one write of everything, after one read of the brief unless
 * it was just quoted. The price is the server's and holds for one version of the brief; when it is not the one quoted the
 * submission is refused with the new quote. A double click, a second tab or a retry gets the first tasks.
 */
export async function submitTask(ctx: Ctx<ClientActor>, input: SubmitTaskInput): Promise<CreatedTask> {
  return (await submitAsQuoted(ctx, input)) ?? submitAsRead(ctx, input)
}

function refusedPrice(error: unknown): DomainError {
  if (isDomainError(error) && error.reason !== "NOT_FOUND") {
    return error
  }
  throw error
}

function rethrow(error: DomainError): never {
  throw error
}
