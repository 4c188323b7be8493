import { AlgorithmConfig } from "@atelier/domain/matching"
import { z } from "zod"

/** An edit that this device kept, with the time of the draft it began from. Brings zod: loaded when there is one. */
export const KeptDraft = z.object({
  base: z.string(),
  edit: z.object({
    name: z.string(),
    notes: z.string(),
    rules: z.object({
      numbers: z.record(z.string(), z.string()),
      exclusionRules: AlgorithmConfig.shape.exclusionRules,
    }),
  }),
})
export type KeptDraft = z.infer<typeof KeptDraft>
