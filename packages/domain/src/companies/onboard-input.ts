import type { z } from "zod"
import { line } from "../shared/index.ts"
import { StartCompanyInput } from "./inputs.ts"

/** The one short page of a new client, with whom the work is for if that is known already. */
export const OnboardInput = StartCompanyInput.extend({
  audience: line(1, 200).optional().describe("Who the work is for"),
})
export type OnboardInput = z.infer<typeof OnboardInput>
