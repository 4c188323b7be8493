import type { Brief, BriefKey } from "../brief.ts"
import type { ModelAnswer } from "../model/answer.ts"
import type { Step } from "../steps.ts"
import { readTurn, type Turn, type TurnInput } from "../turn.ts"
import { carry } from "./carry.ts"

/** A message as it was read: in the light of what had been asked, at its own time. */
type Read = { kind: "read"; text: string; asked: readonly Step[]; now: Date; found: ModelAnswer | null }
type Click = { kind: "click"; before: Brief; after: Brief }

/** What is done once more on top of an earlier brief. */
export type Deed = Read | Click

export type ReadAgain = { brief: Brief; turn: Turn | null; lost: BriefKey[] }

/** What a brief becomes when this is said and clicked on top of it; with the last turn, and what found no place any more. */
export function readAgain(
  base: Brief,
  again: readonly Deed[],
  around: Pick<TurnInput, "timezone" | "audiences" | "facts">,
): ReadAgain {
  return again.reduce<ReadAgain>(
    ({ brief, turn, lost }, what) => {
      if (what.kind === "click") {
        const carried = carry(brief, what.before, what.after)
        return { brief: carried.brief, turn, lost: [...new Set([...lost, ...carried.lost])] }
      }
      const { text, asked, now, found } = what
      const read = readTurn(text, { ...around, brief, asked, now, found })
      return { brief: read.brief, turn: read, lost }
    },
    { brief: base, turn: null, lost: [] },
  )
}
