import type { RouterInputs } from "@atelier/api"
import { ROUND_OUTCOMES } from "@atelier/domain/matching"
import { z } from "zod"
import { given, readFilter, type SearchParams } from "@/features/admin/filters.ts"

const Id = given(z.uuid())

const Rounds = z.object({ outcome: given(z.enum(ROUND_OUTCOMES)), task: Id })
export type RoundsFilter = z.infer<typeof Rounds>

export const readRoundsFilter = (params: SearchParams): RoundsFilter => readFilter(Rounds, params)

export const roundListInput = ({
  outcome,
  task,
}: RoundsFilter): RouterInputs["matching"]["admin"]["rounds"] & { limit: number } => ({
  limit: 30,
  ...(outcome ? { outcome } : {}),
  ...(task ? { taskId: task } : {}),
})

/** The draft that somebody is at work on, if any. */
export const openDraftInput = {
  status: "DRAFT",
  limit: 1,
} as const satisfies RouterInputs["matching"]["admin"]["configs"]
export const versionListInput = { limit: 30 } as const satisfies RouterInputs["matching"]["admin"]["configs"]

/** Enough to choose from; older ones are reached from the list. */
export const versionChoiceInput = { limit: 100 } as const satisfies RouterInputs["matching"]["admin"]["configs"]

const Compare = z.object({ with: Id })
/** The version to compare with, from the URL. */
export const readCompare = (params: SearchParams): string | undefined => readFilter(Compare, params).with
