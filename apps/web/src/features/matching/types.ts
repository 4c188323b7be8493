import type { RouterOutputs } from "@atelier/api"

export type OfferSummary = RouterOutputs["matching"]["offers"]["items"][number]
export type OfferDetail = RouterOutputs["matching"]["offer"]
export type WhyYou = NonNullable<OfferDetail["why"]>
export type Profile = RouterOutputs["identity"]["freelancer"]["get"]
export type Standing = RouterOutputs["identity"]["me"]["standing"]
