import { z } from "zod"
import { fact } from "../facts/fact.ts"

export const IDENTITY_FACTS = {
  "freelancer.applied": fact(z.object({ applicant: z.string() }), {
    admins: { event: "APPLICATION_RECEIVED", place: "people" },
  }),
  "freelancer.approved": fact(z.object({}), {
    freelancer: { event: "FREELANCER_APPROVED", place: "home" },
  }),
  "freelancer.rejected": fact(z.object({ reason: z.string() }), {
    freelancer: { event: "FREELANCER_REJECTED", place: "home" },
  }),
  "freelancer.suspended": fact(z.object({ reason: z.string() }), {
    freelancer: { event: "FREELANCER_SUSPENDED", place: "home" },
  }),
  "skill.verified": fact(z.object({ skill: z.string() }), {
    freelancer: { event: "SKILL_VERIFIED", place: "profile" },
  }),
}
