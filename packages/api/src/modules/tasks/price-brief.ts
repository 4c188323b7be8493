import type { DraftPart } from "@atelier/domain/briefs"
import { defaultDeadline, type Quote, quote, quoteTogether } from "@atelier/domain/catalog"
import {
  type ComplexityReason,
  detectComplexity,
  detectUrgency,
  type OrderWay,
  proposedWay,
  TASK_COMPLEXITIES,
  TASK_URGENCIES,
  type TaskComplexity,
  type TaskUrgency,
  type UnusualOrder,
  unusualOrder,
  type WayReason,
} from "@atelier/domain/tasks"
import { type BriefSubmission, briefSubmission } from "#modules/briefs"
import { activePricing, type CategoryItem, findCategory } from "#modules/catalog"
import type { ClientActor } from "#platform/actor"
import type { Ctx } from "#platform/ctx"
import { fail } from "#platform/errors"

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

export type TaskQuote = Quote & {
  category: { id: string; name: string }
  quantity: number
  complexity: TaskComplexity
  complexityReasons: ComplexityReason[]
  urgency: TaskUrgency
  deadline: Date
  /** No deadline was given: it follows from category and complexity. */
  deadlineIsDefault: boolean
  /** Why the client must confirm it once more before it is charged. */
  unusual: UnusualOrder | null
  /** Each deliverable with its own price, which is what it would cost alone. */
  parts: {
    deliverable: string
    name: string
    quantity: number
    credits: number
    deadline: Date
    unusual: UnusualOrder | null
  }[]
  /** Whether several deliverables are better one task or a task of each, at the same price. */
  proposed: { way: OrderWay; because: WayReason }
}

export type PricedBrief = { submission: BriefSubmission; quote: TaskQuote; parts: PricedPart[] }

/** Reads a brief of the client's own and prices it by the rules in force. DEADLINE_PAST, BRIEF_NOT_READY, NOT_FOUND. */
export async function priceBrief(ctx: Ctx<ClientActor>, briefId: string): Promise<PricedBrief> {
  return priceSubmission(ctx, await briefSubmission(ctx, briefId))
}

type PricedPart = TaskQuote["parts"][number] &
  Pick<TaskQuote, "category" | "complexity" | "complexityReasons" | "urgency"> & { quote: Quote }

/** One deliverable, priced as if it were ordered alone. CATEGORY_NOT_OFFERED, TOO_MANY_PIECES, DEADLINE_PAST. */
async function pricePart(ctx: Ctx<ClientActor>, part: DraftPart): Promise<PricedPart> {
  const { rules, version } = await activePricing(ctx)
  const category = await categoryOf(ctx, part.categorySlug)
  if (!category.isActive) {
    fail("CATEGORY_NOT_OFFERED", { field: "category" })
  }
  if (part.quantity > rules.maxQuantity) {
    fail("TOO_MANY_PIECES", { field: "quantity", max: rules.maxQuantity })
  }
  const now = ctx.now()
  const own = part.deadline === null ? null : new Date(part.deadline)
  const urgency = detectUrgency(own, now) ?? fail("DEADLINE_PAST")
  const { complexity, reasons } = detectComplexity({
    text: `${part.title}\n${part.description}`,
    skillCount: part.requiredSkills.filter((skill) => skill.isRequired).length,
    estimatedHours: part.estimatedHours,
  })
  const { category: kind, baseCredits } = category
  const { deliverable, name, quantity } = part
  const price = quote({ category: kind, complexity, urgency, quantity, baseCredits }, rules, version)
  return {
    deliverable,
    name,
    quantity,
    credits: price.credits,
    deadline: own ?? defaultDeadline({ category: kind, complexity, now, timezone: ctx.actor.timezone, rules }),
    unusual: unusualOrder({ category: { kind }, quantity, credits: price.credits }),
    category: { id: category.id, name: category.name },
    complexity,
    complexityReasons: reasons,
    urgency,
    quote: price,
  }
}

/** The same of a brief that was read already. */
export async function priceSubmission(ctx: Ctx<ClientActor>, submission: BriefSubmission): Promise<PricedBrief> {
  const { draft } = submission
  const parts: PricedPart[] = []
  for (const part of draft.parts) {
    parts.push(await pricePart(ctx, part))
  }
  const price = quoteTogether(parts)
  const { id, name, category: kind } = await categoryOf(ctx, draft.categorySlug)
  const last = Math.max(...parts.map(({ deadline }) => deadline.getTime()))
  return {
    submission,
    parts,
    quote: {
      ...price,
      category: { id, name },
      quantity: draft.quantity,
      complexity: TASK_COMPLEXITIES.findLast((one) => parts.some(({ complexity }) => complexity === one)) ?? "SIMPLE",
      complexityReasons: [...new Set(parts.flatMap(({ complexityReasons }) => complexityReasons))],
      urgency: TASK_URGENCIES.find((urgency) => parts.some((part) => part.urgency === urgency)) ?? "STANDARD",
      deadline: new Date(last),
      deadlineIsDefault: draft.parts.every(({ deadline }) => deadline === null),
      unusual:
        parts.find(({ unusual }) => unusual !== null)?.unusual ??
        unusualOrder({ category: { kind }, quantity: 1, credits: price.credits }),
      parts: parts.map(({ deliverable, name, quantity, credits, deadline, unusual }) => {
        return { deliverable, name, quantity, credits, deadline, unusual }
      }),
      proposed: proposedWay(
        parts.map(({ category, deadline }) => ({ category: category.id, deadline })),
        ctx.actor.timezone,
      ),
    },
  }
}
