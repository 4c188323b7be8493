import { ROUND_OUTCOMES } from "@atelier/domain/matching"
import { z } from "zod"
import { given, readFilter, type SearchParams } from "@/components/list/read-filter.ts"

const Id = given(z.uuid())

const Rounds = z.object({ outcome: given(z.enum(ROUND_OUTCOMES)), task: Id })
export type RoundsFilter = z.infer<typeof Rounds>

export const readRoundsFilter = (params: SearchParams): RoundsFilter => readFilter(Rounds, params)

const Compare = z.object({ with: Id })
/** The version to compare with, from the URL. */
export const readCompare = (params: SearchParams): string | undefined => readFilter(Compare, params).with
