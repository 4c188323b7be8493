import { z } from "zod"
import { fact } from "../facts/fact.ts"
import { OFFER_WITHDRAWAL_REASONS } from "./enums.ts"

const title = z.string()

export const OFFER_FACTS = {
  "offer.made": fact(z.object({ title, payCents: z.int(), until: z.date(), countsWorkingHours: z.boolean() }), {
    holder: { event: "OFFER_RECEIVED", place: "offers" },
  }),
  "offer.expired": fact(z.object({ title }), {
    formerHolder: { event: "OFFER_EXPIRED", place: "offers" },
  }),
  "offer.withdrawn": fact(z.object({ title, reason: z.enum(OFFER_WITHDRAWAL_REASONS) }), {
    formerHolder: { event: "OFFER_WITHDRAWN", place: "offers" },
  }),
}
