import type { RouterInputs } from "@atelier/api"
import { ROUND_OUTCOMES } from "@atelier/domain/matching"
import { parseAsStringLiteral } from "nuqs/server"
import { parseAsUuid, urlFilter } from "@/components/list/url-filter.ts"

export const ROUNDS = urlFilter("/admin/matching/rounds", {
  outcome: parseAsStringLiteral(ROUND_OUTCOMES),
  task: parseAsUuid,
})
export type RoundsFilter = ReturnType<typeof ROUNDS.read>

export function roundListInput({
  outcome,
  task,
}: RoundsFilter): RouterInputs["matching"]["admin"]["rounds"] & { limit: number } {
  return {
    limit: 30,
    ...(outcome ? { outcome } : {}),
    ...(task ? { taskId: task } : {}),
  }
}
