import { z } from "zod"
import { given, readFilter, type SearchParams, words } from "@/components/list/read-filter.ts"
import { PEOPLE_TABS } from "./people-filter.ts"

const Filter = z.object({
  tab: given(z.enum(PEOPLE_TABS)),
  q: words,
  standing: given(z.enum(["APPROVED", "REJECTED", "SUSPENDED"])),
})
export type PeopleFilter = z.infer<typeof Filter>

export const readPeopleFilter = (params: SearchParams): PeopleFilter => readFilter(Filter, params)
