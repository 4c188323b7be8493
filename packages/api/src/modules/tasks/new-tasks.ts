import { randomUUID } from "node:crypto"
import { type TaskDraft, toTaskOf } from "@atelier/domain/briefs"
import type { Quote } from "@atelier/domain/catalog"
import type { SubmitTaskInput } from "@atelier/domain/tasks"
import type { BriefSubmission } from "#modules/briefs"
import type { ClientActor } from "#platform/actor"
import type { Ctx } from "#platform/ctx"
import { setting } from "#platform/settings"
import { payerOfOrder } from "./payer.ts"
import type { PricedBrief, TaskQuote } from "./price-brief.ts"
import type { NewTask } from "./submission-sql.ts"

type Priced = Pick<TaskQuote, "category" | "complexity" | "urgency" | "deadline"> & { quote: Quote }

/** A task as a draft of the brief describes it, at its price. */
async function newTaskOf(
  ctx: Ctx<ClientActor>,
  { row, styleIds, moodboard }: BriefSubmission,
  draft: TaskDraft,
  price: Priced,
): Promise<Omit<NewTask, "idempotencyKey">> {
  return {
    id: randomUUID(),
    clientId: ctx.actor.userId,
    payer: payerOfOrder(ctx.actor, ctx.now()),
    categoryId: price.category.id,
    brief: { id: row.id, version: row.version },
    title: draft.title,
    description: draft.description,
    requirements: draft.requirements,
    skills: draft.requiredSkills,
    styleReferences: styleIds,
    moodboardItems: moodboard,
    estimatedHours: draft.estimatedHours,
    quantity: draft.quantity,
    quote: price.quote,
    complexity: price.complexity,
    urgency: price.urgency,
    deadline: price.deadline,
    maxRevisions: await setting(ctx, "maxRevisions"),
  }
}

/** A task of each deliverable; the first carries the key itself, so that a repeat is known by it. */
function eachAlone(ctx: Ctx<ClientActor>, { submission, parts }: PricedBrief, key: string): Promise<NewTask[]> {
  return Promise.all(
    parts.map(async (part, index) => {
      const { deliverable } = part
      const task = await newTaskOf(ctx, submission, toTaskOf(submission.brief, deliverable), part)
      const { id, version } = submission.row
      const idempotencyKey = index === 0 ? key : `${key} ${deliverable}`
      return { ...task, brief: { id, version, deliverable }, idempotencyKey }
    }),
  )
}

/** The tasks that a priced brief of this client becomes: one, or one of each deliverable. */
export async function newTasksOf(
  ctx: Ctx<ClientActor>,
  priced: PricedBrief,
  { idempotencyKey, separately }: Pick<SubmitTaskInput, "idempotencyKey" | "separately">,
): Promise<NewTask[]> {
  const { submission, quote } = priced
  if (separately && quote.parts.length > 1) {
    return eachAlone(ctx, priced, idempotencyKey)
  }
  const { credits, lines, pricingVersion } = quote
  const price = { ...quote, quote: { credits, lines, pricingVersion } }
  return [{ ...(await newTaskOf(ctx, submission, submission.draft, price)), idempotencyKey }]
}
