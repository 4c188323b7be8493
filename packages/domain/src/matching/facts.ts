import { z } from "zod"
import { change, fact } from "../facts/fact.ts"
import { OFFER_WITHDRAWAL_REASONS } from "./enums.ts"

const title = z.string()

export const MATCHING_FACTS = {
  "offer.made": fact(z.object({ title, payCents: z.int(), until: z.date(), countsWorkingHours: z.boolean() }), {
    tells: { holder: { event: "OFFER_RECEIVED", place: "offers" } },
  }),
  "offer.expired": fact(z.object({ title }), {
    tells: { formerHolder: { event: "OFFER_EXPIRED", place: "offers" } },
  }),
  "offer.withdrawn": fact(z.object({ title, reason: z.enum(OFFER_WITHDRAWAL_REASONS) }), {
    tells: { formerHolder: { event: "OFFER_WITHDRAWN", place: "offers" } },
  }),
  /** A client prefers or blocks a freelancer, or neither any more. */
  "affinity.changed": change("AFFINITY_CHANGE", "affinity"),
  "algorithm.drafted": change("ALGORITHM_CREATE", "algorithm"),
  "algorithm.updated": change("ALGORITHM_UPDATE", "algorithm"),
  "algorithm.deleted": change("ALGORITHM_DELETE", "algorithm"),
  "algorithm.published": change("ALGORITHM_PUBLISH", "algorithm"),
}
