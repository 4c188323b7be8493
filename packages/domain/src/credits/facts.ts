import { z } from "zod"
import { fact } from "../facts/fact.ts"

const credits = z.int()

export const CREDIT_FACTS = {
  "credits.purchased": fact(z.object({ credits, paidCents: z.int(), currency: z.string(), balance: z.int() }), {
    client: { event: "CREDITS_PURCHASED", place: "credits" },
  }),
  "credits.granted": fact(z.object({ credits, reason: z.string(), balance: z.int() }), {
    client: { event: "CREDITS_GRANTED", place: "credits" },
  }),
  /** The money of a purchase went back to the payer. */
  "credits.clawedBack": fact(z.object({ credits }), {
    client: { event: "CREDITS_CLAWED_BACK", place: "credits" },
  }),
  /** A returned payment stands again. */
  "credits.restored": fact(z.object({ credits }), {
    client: { event: "CREDITS_RESTORED", place: "credits" },
  }),
  /** More was spent than is left of the money. */
  "credits.frozen": fact(z.object({ owedCredits: z.int() }), {
    admins: { event: "SECURITY_ALERT", place: "money" },
  }),
  "credits.unfrozen": fact(z.object({ settled: z.boolean() }), {
    client: { event: "CREDITS_RESTORED", place: "credits" },
  }),
  "earnings.available": fact(z.object({ amountCents: z.int(), credits }), {
    freelancer: { event: "EARNING_AVAILABLE", place: "earnings" },
  }),
}
