import type { Brief } from "./brief.ts"
import { parseBrief } from "./parse-brief.ts"
import { mergeBrief } from "./reduce.ts"
import { pending } from "./view.ts"

/** What may still be chosen: style cards of the library, audiences of the company. */
export type StillThere = { styleIds: ReadonlySet<string>; audienceIds: ReadonlySet<string> }

function lookAgain({ visualDirection: look }: Brief, { styleIds }: StillThere): Brief["visualDirection"] {
  if (!look.value) {
    return look
  }
  const value = { ...look.value, styleIds: look.value.styleIds.filter((id) => styleIds.has(id)) }
  return value.styleIds.length + value.words.length === 0 ? pending() : { ...look, value }
}

function audienceAgain({ audience }: Brief, { audienceIds }: StillThere): Brief["audience"] {
  const { value } = audience
  return value?.audienceId && !audienceIds.has(value.audienceId)
    ? { ...audience, value: { ...value, audienceId: null } }
    : audience
}

/**
 * What a brief says that holds for another one: everything but its days, what was replaced, and the cards and audiences that
 * are gone; of one `deliverable` only, when it is named.
 */
export function reusable(brief: Brief, still: StillThere, deliverable: string | null = null): Brief {
  const kept = parseBrief(JSON.parse(JSON.stringify(brief, (key, value) => (key === "was" ? undefined : value))))
  const pieces = kept.deliverables.filter(({ id }) => deliverable === null || id === deliverable)
  const again = {
    ...kept,
    deliverables: pieces.map((piece) => ({ ...piece, deadline: pending() })),
    deadline: pending(),
    visualDirection: lookAgain(kept, still),
    audience: audienceAgain(kept, still),
  }
  // The summary names the day; unless somebody wrote it, it is written anew.
  return mergeBrief(again, [], "person")
}
