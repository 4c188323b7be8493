import type { CreditTransactionType } from "@atelier/domain/credits"
import { parseAsInteger, parseAsStringLiteral } from "nuqs/server"
import { parseAsUuid, urlFilter } from "../../../components/list/url-filter.ts"

const JOURNAL_FILTERS = ["PURCHASE", "USAGE", "REFUND"] as const satisfies readonly CreditTransactionType[]

/** What the URL of the credits page holds: a purchase just made, what a brief still misses, which movements are shown (of one kind, or of one task). */
export const CREDITS = urlFilter("/client/credits", {
  purchase: parseAsUuid,
  missing: parseAsInteger,
  brief: parseAsUuid,
  show: parseAsStringLiteral(JOURNAL_FILTERS),
  task: parseAsUuid,
})

export const journalFilters = [null, ...JOURNAL_FILTERS] as const

/** The same questions on the server and in the browser. */
export function journalInput(show: CreditTransactionType | null, taskId: string | null) {
  return { limit: 25, ...(show ? { types: [show] } : {}), ...(taskId ? { taskId } : {}) }
}
