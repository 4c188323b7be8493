import { inLocale } from "@atelier/domain/copy"
import type { ConfigStatus } from "@atelier/domain/matching"

export const configStatus = inLocale({
  DRAFT: "Draft",
  ACTIVE: "Live",
  ARCHIVED: "Archived",
} satisfies Record<ConfigStatus, string>)
