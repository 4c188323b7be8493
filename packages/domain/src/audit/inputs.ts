import { z } from "zod"
import { Id, Instant, line, pageShape, UserId } from "../shared/index.ts"
import { AUDIT_ACTION_TYPES, AUDIT_ACTOR_TYPES, AUDIT_OUTCOMES } from "./enums.ts"

const filters = z.object({
  ...pageShape,
  actions: z.array(z.enum(AUDIT_ACTION_TYPES)).max(AUDIT_ACTION_TYPES.length).optional(),
  outcome: z.enum(AUDIT_OUTCOMES).optional(),
  actorType: z.enum(AUDIT_ACTOR_TYPES).optional(),
  actorId: UserId.optional(),
  resourceType: line(1, 60).optional(),
  resourceId: line(1, 100).optional(),
  requestId: line(1, 100).optional(),
  from: Instant.optional(),
  until: Instant.optional(),
})

export const ListAuditInput = filters.refine(({ from, until }) => !from || !until || from <= until, {
  path: ["until"],
  message: "The end must not be before the start.",
})
export type ListAuditInput = z.infer<typeof ListAuditInput>

export const GetAuditEntryInput = z.object({ entryId: Id })
export type GetAuditEntryInput = z.infer<typeof GetAuditEntryInput>
