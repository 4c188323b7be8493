import type { RouterInputs } from "@atelier/api"
import { CREDIT_TRANSACTION_TYPES } from "@atelier/domain/credits"
import { parseAsStringLiteral } from "nuqs/server"
import { parseAsUserId, parseAsUuid, urlFilter } from "@/components/list/url-filter.ts"

export const JOURNAL = urlFilter("/admin/money/journal", {
  type: parseAsStringLiteral(CREDIT_TRANSACTION_TYPES),
  user: parseAsUserId,
  task: parseAsUuid,
})
export type JournalFilter = ReturnType<typeof JOURNAL.read>

export function journalInput({ type, user, task }: JournalFilter): RouterInputs["credits"]["admin"]["journal"] {
  return {
    limit: 30,
    ...(type ? { types: [type] } : {}),
    ...(user ? { userId: user } : {}),
    ...(task ? { taskId: task } : {}),
  }
}
