import { z } from "zod"
import { fact } from "../facts/fact.ts"

export const IDENTITY_FACTS = {
  "freelancer.applied": fact(z.object({ applicant: z.string() }), {
    admins: { event: "APPLICATION_RECEIVED", place: "people" },
  }),
}
