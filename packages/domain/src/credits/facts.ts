import { z } from "zod"
import { change, fact } from "../facts/fact.ts"

const credits = z.int()

/** A row of the journal. */
const posted = z.object({ transactionId: z.string(), amount: z.int(), taskId: z.string().optional() })

export const CREDIT_FACTS = {
  "credits.posted.PURCHASE": fact(posted, { audit: ["CREDIT_PURCHASE", "user"] }),
  "credits.posted.USAGE": fact(posted, { audit: ["CREDIT_USAGE", "user"] }),
  "credits.posted.REFUND": fact(posted, { audit: ["CREDIT_REFUND", "user"] }),
  "credits.posted.BONUS": fact(posted, { audit: ["CREDIT_ADJUST", "user"] }),
  "credits.posted.ADJUSTMENT": fact(posted, { audit: ["CREDIT_ADJUST", "user"] }),
  "credits.posted.CLAWBACK": fact(posted, { audit: ["CREDIT_CLAWBACK", "user"] }),
  "credits.purchased": fact(z.object({ credits, paidCents: z.int(), currency: z.string(), balance: z.int() }), {
    tells: { client: { event: "CREDITS_PURCHASED", place: "credits" } },
  }),
  "credits.granted": fact(z.object({ credits, reason: z.string(), balance: z.int() }), {
    tells: { client: { event: "CREDITS_GRANTED", place: "credits" } },
  }),
  /** The money of a purchase went back to the payer. */
  "credits.clawedBack": fact(z.object({ credits }), {
    tells: { client: { event: "CREDITS_CLAWED_BACK", place: "credits" } },
  }),
  /** A returned payment stands again. */
  "credits.restored": fact(z.object({ credits }), {
    tells: { client: { event: "CREDITS_RESTORED", place: "credits" } },
  }),
  /** More was spent than is left of the money. */
  "credits.frozen": fact(z.object({ reason: z.string(), owedCredits: z.int() }), {
    audit: ["CREDIT_FREEZE", "user"],
    tells: { admins: { event: "SECURITY_ALERT", place: "money" } },
  }),
  /** Nothing is owed any more, or an admin has written it off. */
  "credits.unfrozen": fact(z.object({ reason: z.string(), settled: z.boolean() }), {
    audit: ["CREDIT_UNFREEZE", "user"],
    tells: { client: { event: "CREDITS_RESTORED", place: "credits" } },
  }),
  "earning.created": change("EARNING_CREATE", "earning"),
  "earnings.available": fact(z.object({ amountCents: z.int(), credits }), {
    tells: { freelancer: { event: "EARNING_AVAILABLE", place: "earnings" } },
  }),
}
