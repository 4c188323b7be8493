import type { RouterInputs } from "@atelier/api"
import { ROUND_OUTCOMES } from "@atelier/domain/matching"
import { parseAsStringLiteral } from "nuqs/server"
import { parseAsUuid, urlFilter } from "@/components/list/url-filter.ts"

export const ROUNDS = urlFilter("/admin/matching/rounds", {
  outcome: parseAsStringLiteral(ROUND_OUTCOMES),
  task: parseAsUuid,
})
export type RoundsFilter = ReturnType<typeof ROUNDS.read>

/** The version to compare with. */
export const COMPARE = urlFilter("/admin/matching/versions", { with: parseAsUuid })

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

/** The draft that someone is at work on, if any. */
export const openDraftInput = {
  status: "DRAFT",
  limit: 1,
} as const satisfies RouterInputs["matching"]["admin"]["configs"]
export const versionListInput = { limit: 30 } as const satisfies RouterInputs["matching"]["admin"]["configs"]

/** Enough to choose from; older ones are reached from the list. */
export const versionChoiceInput = { limit: 100 } as const satisfies RouterInputs["matching"]["admin"]["configs"]

/** The version that another one is compared with: the chosen one, else the one in force; none for that one itself. */
export function comparedWith(configId: string, activeId: string, chosen: string | null): string | undefined {
  return chosen ?? (activeId === configId ? undefined : activeId)
}
