import type { Reason, ReasonData } from "../errors/index.ts"
import type { Copy } from "./copy.ts"

/** The sentence of a refusal. */
export function formatReason<R extends Reason>(copy: Copy, reason: R, data: ReasonData<R>): string {
  const words = copy.errors[reason]
  return typeof words === "function" ? words(data) : words
}
