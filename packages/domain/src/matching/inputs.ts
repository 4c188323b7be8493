import { z } from "zod"
import { invalid } from "../copy/index.ts"
import { Id, IdempotencyKey, Instant, line, pageShape, text, UserId } from "../shared/index.ts"
import { AlgorithmConfig } from "./config.ts"
import { CONFIG_STATUSES, DECLINE_REASONS, ROUND_OUTCOMES, TASK_OFFER_RESPONSES } from "./enums.ts"

/** Open offers, the one that runs out first in front. */
export const ListOffersInput = z.object(pageShape)
export type ListOffersInput = z.infer<typeof ListOffersInput>

/** Answered, expired and withdrawn offers, newest first. */
export const OfferHistoryInput = z.object({
  ...pageShape,
  response: z.enum(TASK_OFFER_RESPONSES).optional().describe("Only offers with this response"),
})
export type OfferHistoryInput = z.infer<typeof OfferHistoryInput>

export const GetOfferInput = z.object({ offerId: Id.describe("Offer") })
export type GetOfferInput = z.infer<typeof GetOfferInput>

export const AcceptOfferInput = z.object({ offerId: Id.describe("Offer"), idempotencyKey: IdempotencyKey.optional() })
export type AcceptOfferInput = z.infer<typeof AcceptOfferInput>

export const DeclineOfferInput = z
  .object({
    offerId: Id.describe("Offer"),
    reason: z.enum(DECLINE_REASONS).describe("Reason for declining"),
    comment: text(0, 1000).default("").describe("A comment"),
  })
  .refine(({ reason, comment }) => reason !== "OTHER" || comment.length > 0, {
    path: ["comment"],
    message: invalid.declineNote,
  })
export type DeclineOfferInput = z.infer<typeof DeclineOfferInput>

export const ListRoundsInput = z.object({
  ...pageShape,
  taskId: Id.optional().describe("Only rounds of this task"),
  outcome: z.enum(ROUND_OUTCOMES).optional().describe("Only rounds with this outcome"),
})
export type ListRoundsInput = z.infer<typeof ListRoundsInput>

export const GetRoundInput = z.object({ roundId: Id.describe("Round") })
export type GetRoundInput = z.infer<typeof GetRoundInput>

/** Starts a draft from a stored version, or from the active one. */
export const CreateConfigDraftInput = z.object({
  fromId: Id.optional().describe("Configuration to start from; omit it for the active one"),
  name: line(1, 100).optional().describe("Name of the draft"),
  idempotencyKey: IdempotencyKey.optional(),
})
export type CreateConfigDraftInput = z.infer<typeof CreateConfigDraftInput>

/** `expectedUpdatedAt` is the save the caller began from; a later one by someone else is not overwritten. */
export const UpdateConfigDraftInput = z.object({
  configId: Id.describe("Configuration"),
  expectedUpdatedAt: Instant.describe("When it was last saved, as you read it; refused if someone has saved since"),
  name: line(1, 100).optional().describe("Name of the draft"),
  config: AlgorithmConfig.describe("The whole configuration"),
  notes: text(0, 1000).default("").describe("Notes on the change"),
})
export type UpdateConfigDraftInput = z.infer<typeof UpdateConfigDraftInput>

export const GetConfigInput = z.object({ configId: Id.describe("Configuration") })
export type GetConfigInput = z.infer<typeof GetConfigInput>

export const ListConfigsInput = z.object({
  ...pageShape,
  status: z.enum(CONFIG_STATUSES).optional().describe("Only configurations with this status"),
})
export type ListConfigsInput = z.infer<typeof ListConfigsInput>

/** Anything; the answer lists what is wrong with it, and nothing is stored. */
export const ValidateConfigInput = z.object({ config: z.unknown().describe("The whole configuration") })
export type ValidateConfigInput = z.infer<typeof ValidateConfigInput>

/** Publishes a draft, or an older version again; refused when another has become active since. */
export const PublishConfigInput = z.object({
  configId: Id.describe("Configuration"),
  expectedActiveVersion: z
    .int()
    .min(0)
    .optional()
    .describe("The active version as you know it; refused if it has changed"),
})
export type PublishConfigInput = z.infer<typeof PublishConfigInput>

export const CompareConfigsInput = z.object({
  fromId: Id.describe("First configuration"),
  toId: Id.describe("Second configuration"),
})
export type CompareConfigsInput = z.infer<typeof CompareConfigsInput>

/** A client's own wish about a freelancer; never both at once. */
export const SetAffinityInput = z.object({
  freelancerId: UserId.describe("Freelancer"),
  wish: z.enum(["FAVOURITE", "BLOCKED", "NONE"]).describe("Favourite, blocked or neither"),
})
export type SetAffinityInput = z.infer<typeof SetAffinityInput>
