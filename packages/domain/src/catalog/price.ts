import { z } from "zod"
import { divide } from "../credits/money.ts"
import { TASK_COMPLEXITIES, TASK_URGENCIES, type TaskComplexity, type TaskUrgency } from "../tasks/enums.ts"
import { TASK_CATEGORIES, type TaskCategory } from "./enums.ts"
import { DEFAULT_PRICING_RULES, type PricingRules } from "./pricing-rules.ts"

export type QuoteRequest = {
  category: TaskCategory
  complexity: TaskComplexity
  urgency: TaskUrgency
  quantity?: number
  /** Base credits of the task category's own row, when it differs from the kind's. */
  baseCredits?: number
  extras?: readonly { code: string; quantity?: number }[]
}

function lineOf<C extends string, U extends string, P extends z.ZodRawShape>(code: C, unit: U, params: P) {
  return z.object({ code: z.literal(code), unit: z.literal(unit), value: z.number(), params: z.object(params) })
}

/** One step of the calculation: whole credits, or a factor in thousandths. A PART stands before the steps of its own price. */
const QuoteLine = z.discriminatedUnion("code", [
  lineOf("BASE", "credits", { category: z.enum(TASK_CATEGORIES) }),
  lineOf("COMPLEXITY", "perMille", { complexity: z.enum(TASK_COMPLEXITIES) }),
  lineOf("URGENCY", "perMille", { urgency: z.enum(TASK_URGENCIES) }),
  lineOf("QUANTITY", "perMille", { quantity: z.number(), furtherPiecePerMille: z.number() }),
  lineOf("SUBTOTAL", "credits", { exactMilliCredits: z.number() }),
  lineOf("EXTRA", "credits", { extra: z.string(), name: z.string(), quantity: z.number() }),
  lineOf("PART", "credits", { deliverable: z.string(), name: z.string() }),
])

/** A price with every step, as a task keeps it. */
export const Quote = z.object({ credits: z.number(), lines: z.array(QuoteLine), pricingVersion: z.number() })
export type Quote = z.infer<typeof Quote>

function count(value: number, name: string): bigint {
  if (!Number.isSafeInteger(value) || value < 1) {
    throw new RangeError(`${name} must be a whole number of at least 1, got ${value}`)
  }
  return BigInt(value)
}

/**
 * Price in whole credits with every step: base x complexity x urgency x quantity, rounded up once, plus extras.
 * Throws RangeError on a quantity or extra the rules do not know.
 */
export function quote(
  request: QuoteRequest,
  rules: PricingRules = DEFAULT_PRICING_RULES,
  pricingVersion: number = 1,
): Quote {
  const { category, complexity, urgency, quantity = 1 } = request
  const pieces = count(quantity, "quantity")
  if (quantity > rules.maxQuantity) {
    throw new RangeError(`quantity is at most ${rules.maxQuantity}, got ${quantity}`)
  }
  const base = request.baseCredits ?? rules.baseCredits[category]
  const complexityFactor = rules.complexityPerMille[complexity]
  const urgencyFactor = rules.urgencyPerMille[urgency]
  const quantityFactor = 1000 + (quantity - 1) * rules.furtherPiecePerMille
  const exact = count(base, "base") * BigInt(complexityFactor) * BigInt(urgencyFactor) * BigInt(quantityFactor)
  const subtotal = divide(exact, 1_000_000_000n, "up")

  const lines: Quote["lines"] = [
    { code: "BASE", unit: "credits", value: base, params: { category } },
    { code: "COMPLEXITY", unit: "perMille", value: complexityFactor, params: { complexity } },
    { code: "URGENCY", unit: "perMille", value: urgencyFactor, params: { urgency } },
  ]
  if (pieces > 1n) {
    const { furtherPiecePerMille } = rules
    lines.push({
      code: "QUANTITY",
      unit: "perMille",
      value: quantityFactor,
      params: { quantity, furtherPiecePerMille },
    })
  }
  const exactMilliCredits = divide(exact, 1_000_000n)
  lines.push({ code: "SUBTOTAL", unit: "credits", value: subtotal, params: { exactMilliCredits } })

  let credits = subtotal
  for (const { code, quantity: times = 1 } of request.extras ?? []) {
    const extra = Object.hasOwn(rules.extras, code) ? rules.extras[code] : undefined
    if (!extra) {
      throw new RangeError(`there is no extra ${code}`)
    }
    const value = Number(count(times, code)) * extra.credits
    lines.push({ code: "EXTRA", unit: "credits", value, params: { extra: code, name: extra.name, quantity: times } })
    credits += value
  }
  return { credits, lines, pricingVersion }
}

/** The price of several deliverables, each priced by itself: their sum, with a line and the steps of each. */
export function quoteTogether(parts: readonly { deliverable: string; name: string; quote: Quote }[]): Quote {
  const [only] = parts
  if (only && parts.length === 1) {
    return only.quote
  }
  return {
    credits: parts.reduce((sum, { quote }) => sum + quote.credits, 0),
    lines: parts.flatMap(({ deliverable, name, quote }): Quote["lines"] => [
      { code: "PART", unit: "credits", value: quote.credits, params: { deliverable, name } },
      ...quote.lines,
    ]),
    pricingVersion: only?.quote.pricingVersion ?? 1,
  }
}
