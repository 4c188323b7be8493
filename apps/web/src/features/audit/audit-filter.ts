import type { RouterInputs } from "@atelier/api"
import { AUDIT_ACTION_TYPES, AUDIT_ACTOR_TYPES, AUDIT_OUTCOMES } from "@atelier/domain/audit"
import { addDays, Id, UserId, zonedToUtc } from "@atelier/domain/shared"
import { z } from "zod"
import { given, readFilter, type SearchParams } from "../admin/filters.ts"

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

function startOf(day: string, timezone: string, later = 0): Date {
  const [year = 2000, month = 1, date = 1] = day.split("-").map(Number)
  return zonedToUtc({ ...addDays({ year, month, day: date }, later), hour: 0, minute: 0 }, timezone)
}

/** The days are whole days of the viewer's timezone. */
export function auditListInput(filter: AuditFilter, timezone: string): RouterInputs["audit"]["admin"]["list"] {
  const { action, result, kind, actor, about, request, from, until } = filter
  return {
    limit: 50,
    ...(action ? { actions: [action] } : {}),
    ...(result ? { outcome: result } : {}),
    ...(kind ? { actorType: kind } : {}),
    ...(actor ? { actorId: actor } : {}),
    ...(about ? { resourceId: about } : {}),
    ...(request ? { requestId: request } : {}),
    ...(from ? { from: startOf(from, timezone) } : {}),
    ...(until && (!from || from <= until) ? { until: new Date(startOf(until, timezone, 1).getTime() - 1) } : {}),
  }
}
