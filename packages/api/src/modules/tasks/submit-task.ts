import { randomUUID } from "node:crypto"
import { tasks } from "@atelier/db/schema"
import type { SubmitTaskInput } from "@atelier/domain/tasks"
import { and, eq } from "drizzle-orm"
import type { ClientActor } from "#platform/actor"
import type { Ctx } from "#platform/ctx"
import { DomainError, fail, isDomainError, toDomainError } from "#platform/errors"
import { setting } from "#platform/settings"
import { type CreatedTask, createTask } from "./create-task.ts"
import { type PricedBrief, priceBrief } from "./price-brief.ts"
import { balanceOf, priceAsQuoted } from "./quote-task.ts"
import type { NewTask } from "./submission-sql.ts"

async function newTaskOf(ctx: Ctx<ClientActor>, priced: PricedBrief, idempotencyKey: string): Promise<NewTask> {
  const { submission, quote } = priced
  const { row, draft } = submission
  const { credits, lines, pricingVersion } = quote
  return {
    id: randomUUID(),
    clientId: ctx.actor.userId,
    categoryId: quote.category.id,
    brief: { id: row.id, version: row.version },
    title: draft.title,
    description: draft.description,
    requirements: draft.requirements,
    skills: draft.requiredSkills,
    styleReferences: submission.styleIds,
    moodboardItems: submission.moodboard,
    estimatedHours: draft.estimatedHours,
    quantity: draft.quantity,
    quote: { credits, lines, pricingVersion },
    complexity: quote.complexity,
    urgency: quote.urgency,
    deadline: quote.deadline,
    maxRevisions: await setting(ctx, "maxRevisions"),
    idempotencyKey,
  }
}

/** The task a brief has become already. */
async function taskOfBrief(ctx: Ctx<ClientActor>, briefId: string): Promise<CreatedTask | null> {
  const [row] = await ctx.db
    .select({ taskId: tasks.id, credits: tasks.creditsUsed })
    .from(tasks)
    .where(and(eq(tasks.briefId, briefId), eq(tasks.clientId, ctx.actor.userId)))
  return row ? { ...row, balanceAfter: null, repeated: true } : null
}

async function withShortfall(ctx: Ctx<ClientActor>, error: unknown, price: number): Promise<never> {
  if (toDomainError(error)?.reason !== "INSUFFICIENT_CREDITS") {
    throw error
  }
  const balance = await balanceOf(ctx, ctx.actor.userId)
  return fail("INSUFFICIENT_CREDITS", { shortfall: Math.max(0, price - balance), balance, price })
}

/** A brief that is no longer what was priced: its task when it became one, else STALE_VERSION. */
async function resolveConflict(ctx: Ctx<ClientActor>, briefId: string): Promise<CreatedTask> {
  return (await taskOfBrief(ctx, briefId)) ?? fail("STALE_VERSION")
}

function assertMeant({ quote }: PricedBrief, { unusualConfirmed }: SubmitTaskInput): void {
  if (quote.unusual && !unusualConfirmed) {
    fail("UNUSUAL_ORDER", { unusual: quote.unusual, credits: quote.credits, quantity: quote.quantity })
  }
}

async function create(ctx: Ctx<ClientActor>, priced: PricedBrief, { idempotencyKey }: SubmitTaskInput) {
  return createTask(ctx, await newTaskOf(ctx, priced, idempotencyKey)).catch((error: unknown) =>
    withShortfall(ctx, error, priced.quote.credits),
  )
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
    return (await taskOfBrief(ctx, input.briefId)) ?? rethrow(priced)
  }
  const { status } = priced.submission.row
  if (status !== "READY" && status !== "DRAFT") {
    return resolveConflict(ctx, input.briefId)
  }
  if (priced.quote.credits !== input.quotedCredits) {
    return (await taskOfBrief(ctx, input.briefId)) ?? fail("QUOTE_CHANGED", { quote: priced.quote })
  }
  assertMeant(priced, input)
  return (await create(ctx, priced, input)) ?? resolveConflict(ctx, input.briefId)
}

// no audit: createTask's one statement carries the audit and activity rows.
/**
 * Turns a brief into a paid task: one write of everything, after one read of the brief unless it was just quoted. The price
 * is the server's and holds for one version of the brief; when it is not the one quoted the submission is refused with the
 * new quote. A double click, a second tab or a retry gets the first task.
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
