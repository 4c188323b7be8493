import type { RouterInputs } from "@atelier/api"
import { AUDIT_ACTION_TYPES, AUDIT_ACTOR_TYPES, AUDIT_OUTCOMES } from "@atelier/domain/audit"
import { addDays, zonedToUtc } from "@atelier/domain/shared"
import { parseAsStringLiteral } from "nuqs/server"
import { parseAsDay, parseAsText, parseAsUserId, parseAsUuid, urlFilter } from "../../components/list/url-filter.ts"

export const AUDIT = urlFilter("/admin/audit", {
  action: parseAsStringLiteral(AUDIT_ACTION_TYPES),
  result: parseAsStringLiteral(AUDIT_OUTCOMES),
  kind: parseAsStringLiteral(AUDIT_ACTOR_TYPES),
  actor: parseAsUserId,
  about: parseAsText,
  request: parseAsText,
  from: parseAsDay,
  until: parseAsDay,
  entry: parseAsUuid,
})
export type AuditFilter = ReturnType<typeof AUDIT.read>

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
