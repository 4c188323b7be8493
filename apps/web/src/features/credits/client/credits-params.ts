import type { CreditTransactionType } from "@atelier/domain/credits"
import { parseAsInteger, parseAsString, parseAsStringLiteral } from "nuqs/server"

const JOURNAL_FILTERS = ["PURCHASE", "USAGE", "REFUND"] as const satisfies readonly CreditTransactionType[]

/** What the URL of the credits page holds: a purchase just made, what a brief still misses, which movements are shown (of one kind, or of one task). */
export const creditsParams = {
  purchase: parseAsString,
  missing: parseAsInteger,
  brief: parseAsString,
  show: parseAsStringLiteral(JOURNAL_FILTERS),
  task: parseAsString,
}

export const journalFilters = [null, ...JOURNAL_FILTERS] as const

/** The same questions on the server and in the browser. */
export function journalInput(show: CreditTransactionType | null, taskId: string | null) {
  return { limit: 25, ...(show ? { types: [show] } : {}), ...(taskId ? { taskId } : {}) }
}
export const purchasesInput = { limit: 10 }

const UUID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i

/** An id from the URL, or null when it cannot be one. */
export function readId(value: string | null): string | null {
  return value && UUID.test(value) ? value : null
}
