import { z } from "zod"
import { invalid } from "../copy/index.ts"
import { Id, Instant, line, pageShape, UserId } from "../shared/index.ts"
import { AUDIT_ACTION_TYPES, AUDIT_ACTOR_TYPES, AUDIT_OUTCOMES } from "./enums.ts"

const filters = z.object({
  ...pageShape,
  actions: z.array(z.enum(AUDIT_ACTION_TYPES)).max(AUDIT_ACTION_TYPES.length).optional().describe("Only these actions"),
  outcome: z.enum(AUDIT_OUTCOMES).optional().describe("Only entries with this outcome"),
  actorType: z.enum(AUDIT_ACTOR_TYPES).optional().describe("Only what this kind of actor did"),
  actorId: UserId.optional().describe("Only what this user did"),
  resourceType: line(1, 60).optional().describe("Only entries about this type of resource, such as task"),
  resourceId: line(1, 100).optional().describe("Only entries about this resource"),
  requestId: line(1, 100).optional().describe("Only entries of this request"),
  from: Instant.optional().describe("From this date or time on, in UTC"),
  until: Instant.optional().describe("Up to this date or time, in UTC"),
})

export const ListAuditInput = filters.refine(({ from, until }) => !from || !until || from <= until, {
  path: ["until"],
  message: invalid.endBeforeStart,
})
export type ListAuditInput = z.infer<typeof ListAuditInput>

export const GetAuditEntryInput = z.object({ entryId: Id.describe("Entry") })
export type GetAuditEntryInput = z.infer<typeof GetAuditEntryInput>
