import { AUDIT_ACTION_TYPES, AUDIT_ACTOR_TYPES, AUDIT_OUTCOMES } from "@atelier/domain/audit"
import { Id, UserId } from "@atelier/domain/shared"
import { z } from "zod"
import { given, readFilter, type SearchParams } from "../../components/list/read-filter.ts"

const Day = z.iso.date()
const Text = z.string().min(1).max(100)

const Filter = z.object({
  action: given(z.enum(AUDIT_ACTION_TYPES)),
  result: given(z.enum(AUDIT_OUTCOMES)),
  kind: given(z.enum(AUDIT_ACTOR_TYPES)),
  actor: given(UserId),
  about: given(Text),
  request: given(Text),
  from: given(Day),
  until: given(Day),
  entry: given(Id),
})
export type AuditFilter = z.infer<typeof Filter>

export const readAuditFilter = (params: SearchParams): AuditFilter => readFilter(Filter, params)
