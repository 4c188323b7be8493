import type { BriefKey } from "./brief.ts"

/** Without these nothing can be priced or made; "not needed" is no answer for them. */
const REQUIRED_KEYS = ["topic", "platform", "contentType", "quantity"] as const satisfies readonly BriefKey[]

export function isRequired(field: BriefKey): boolean {
  return REQUIRED_KEYS.some((key) => key === field)
}
