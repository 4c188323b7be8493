import { allTransitions } from "./lifecycle.ts"
import { TERMINAL_STATUSES } from "./statuses.ts"

/** The table as a Mermaid state diagram. */
export function mermaid(): string {
  const labels = new Map<string, string[]>()
  for (const { event, from, to } of allTransitions()) {
    const arrow = `${from ?? "[*]"} --> ${to}`
    labels.set(arrow, [...(labels.get(arrow) ?? []), event])
  }
  const steps = [...labels].map(([arrow, events]) => `  ${arrow}: ${events.join(", ")}`)
  const ends = TERMINAL_STATUSES.map((status) => `  ${status} --> [*]`)
  return ["stateDiagram-v2", ...steps, ...ends, ""].join("\n")
}
