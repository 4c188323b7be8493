import { z } from "zod"
import { ByTask, Id, IdempotencyKey, Instant, line, pageShape, text, UserId } from "../shared/index.ts"
import { AlgorithmConfig } from "./config.ts"
import { CONFIG_STATUSES, DECLINE_REASONS, ROUND_OUTCOMES, TASK_OFFER_RESPONSES } from "./enums.ts"

/** Open offers, the one that runs out first in front. */
export const ListOffersInput = z.object(pageShape)
export type ListOffersInput = z.infer<typeof ListOffersInput>

/** Answered, expired and withdrawn offers, newest first. */
export const OfferHistoryInput = z.object({ ...pageShape, response: z.enum(TASK_OFFER_RESPONSES).optional() })
export type OfferHistoryInput = z.infer<typeof OfferHistoryInput>

export const GetOfferInput = z.object({ offerId: Id })
export type GetOfferInput = z.infer<typeof GetOfferInput>

export const AcceptOfferInput = z.object({ offerId: Id, idempotencyKey: IdempotencyKey.optional() })
export type AcceptOfferInput = z.infer<typeof AcceptOfferInput>

export const DeclineOfferInput = z
  .object({ offerId: Id, reason: z.enum(DECLINE_REASONS), comment: text(0, 1000).default("") })
  .refine(({ reason, comment }) => reason !== "OTHER" || comment.length > 0, {
    path: ["comment"],
    message: "Say in a few words what the other reason is.",
  })
export type DeclineOfferInput = z.infer<typeof DeclineOfferInput>

export const ListRoundsInput = z.object({
  ...pageShape,
  taskId: Id.optional(),
  outcome: z.enum(ROUND_OUTCOMES).optional(),
})
export type ListRoundsInput = z.infer<typeof ListRoundsInput>

export const GetRoundInput = z.object({ roundId: Id })
export type GetRoundInput = z.infer<typeof GetRoundInput>

export const RunRoundInput = ByTask
export type RunRoundInput = z.infer<typeof RunRoundInput>

/** Starts a draft from a stored version, or from the active one. */
export const CreateConfigDraftInput = z.object({
  fromId: Id.optional(),
  name: line(1, 100).optional(),
  idempotencyKey: IdempotencyKey.optional(),
})
export type CreateConfigDraftInput = z.infer<typeof CreateConfigDraftInput>

/** `expectedUpdatedAt` is the save the caller began from; a later one by somebody else is not overwritten. */
export const UpdateConfigDraftInput = z.object({
  configId: Id,
  expectedUpdatedAt: Instant,
  name: line(1, 100).optional(),
  config: AlgorithmConfig,
  notes: text(0, 1000).default(""),
})
export type UpdateConfigDraftInput = z.infer<typeof UpdateConfigDraftInput>

export const GetConfigInput = z.object({ configId: Id })
export type GetConfigInput = z.infer<typeof GetConfigInput>

export const ListConfigsInput = z.object({ ...pageShape, status: z.enum(CONFIG_STATUSES).optional() })
export type ListConfigsInput = z.infer<typeof ListConfigsInput>

/** Anything; the answer lists what is wrong with it, and nothing is stored. */
export const ValidateConfigInput = z.object({ config: z.unknown() })
export type ValidateConfigInput = z.infer<typeof ValidateConfigInput>

/** Publishes a draft, or an older version again; refused when another became active meanwhile. */
export const PublishConfigInput = z.object({ configId: Id, expectedActiveVersion: z.int().min(0).optional() })
export type PublishConfigInput = z.infer<typeof PublishConfigInput>

export const CompareConfigsInput = z.object({ fromId: Id, toId: Id })
export type CompareConfigsInput = z.infer<typeof CompareConfigsInput>

export const RunLabInput = z.object({
  configId: Id,
  source: z.enum(["ROUNDS", "SYNTHETIC"]),
  size: z.int().min(1).max(500).default(100),
  seed: z.int().min(0).max(2_147_483_647).default(1),
})
export type RunLabInput = z.infer<typeof RunLabInput>

/** A client's own wish about a freelancer; never both at once. */
export const SetAffinityInput = z.object({ freelancerId: UserId, wish: z.enum(["FAVOURITE", "BLOCKED", "NONE"]) })
export type SetAffinityInput = z.infer<typeof SetAffinityInput>
