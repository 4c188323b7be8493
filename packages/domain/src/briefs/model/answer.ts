import { z } from "zod"
import { line } from "../../shared/index.ts"
import { BRIEF_VALUES, type BriefKey } from "../brief.ts"
import { MAX_DELIVERABLES } from "../enums.ts"

/** What a model may propose: the brief's own schemas, without ids. The summary follows from the rest. */
const VALUES = {
  ...BRIEF_VALUES,
  audience: z.strictObject({ text: line(1, 300) }),
  visualDirection: z.strictObject({ words: z.array(line(1, 60)).min(1).max(12) }),
}

function finding<K extends Exclude<BriefKey, "taskSummary">>(field: K) {
  return z.strictObject({
    field: z.literal(field),
    value: VALUES[field],
    evidence: z.string().min(1).max(200).describe("The words of the message that say so, copied without a change"),
    deliverable: z.int().min(1).max(MAX_DELIVERABLES).optional().describe("Which of several pieces, counted from 1"),
  })
}

/** What a model found in a message. Anything else in it (an id, a price, a status) makes the whole answer void. */
export const ModelAnswer = z.strictObject({
  found: z
    .array(
      z.union([
        finding("topic"),
        finding("platform"),
        finding("contentType"),
        finding("intent"),
        finding("audience"),
        finding("dimensions"),
        finding("visualDirection"),
        finding("colors"),
        finding("contentOutline"),
        finding("quantity"),
        finding("avoid"),
        finding("deadline"),
      ]),
    )
    .max(40),
})
export type ModelAnswer = z.infer<typeof ModelAnswer>
export type Finding = ModelAnswer["found"][number]
