import type { RouterOutputs } from "@atelier/api"
import * as m from "@/messages/index.ts"

type Movement = Pick<RouterOutputs["credits"]["journal"]["items"][number], "cause" | "description" | "task">

/** What moved credits: what a person wrote about it, or the words of its cause. */
export function formatMovement({ cause, description, task }: Movement): string {
  return description ?? (cause ? m.credits.cause[cause](task?.title ?? "") : "")
}
