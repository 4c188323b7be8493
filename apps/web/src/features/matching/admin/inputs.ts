import type { RouterInputs } from "@atelier/api"

/** The draft that someone is at work on, if any. */
export const openDraftInput = {
  status: "DRAFT",
  limit: 1,
} as const satisfies RouterInputs["matching"]["admin"]["configs"]
export const versionListInput = { limit: 30 } as const satisfies RouterInputs["matching"]["admin"]["configs"]

/** Enough to choose from; older ones are reached from the list. */
export const versionChoiceInput = { limit: 100 } as const satisfies RouterInputs["matching"]["admin"]["configs"]

/** The version that another one is compared with: the chosen one, else the one in force; none for that one itself. */
export function comparedWith(configId: string, activeId: string, chosen: string | null): string | undefined {
  return chosen ?? (activeId === configId ? undefined : activeId)
}
